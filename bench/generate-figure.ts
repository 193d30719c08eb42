import { random } from './random';
import { makeWords } from './invented-words';

/** A drawing of boxes in a row, in the form that content/README.md asks for. */
export function generateFigure(seed: number): string {
  const dice = random(seed + 500_000);
  const words = makeWords(dice);
  const box = (at: number) => {
    const y = 20 + at * 100;
    return `<rect x="${20 + dice.whole(0, 60)}" y="${y}" width="${400 + dice.whole(0, 140)}" height="70" rx="10" fill="var(--paper-raised)" stroke="currentColor" stroke-width="2"/>
<text x="320" y="${y + 44}" font-size="24" text-anchor="middle" fill="currentColor">${words.some(2)}</text>
<path d="M320 ${y + 70} L320 ${y + 100}" stroke="var(--accent)" stroke-width="3"/>`;
  };
  const count = dice.whole(4, 8);
  const boxes = Array.from({ length: count }, (_, at) => box(at));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 ${count * 100 + 30}" font-family="inherit" fill="none">\n${boxes.join('\n')}\n</svg>\n`;
}
