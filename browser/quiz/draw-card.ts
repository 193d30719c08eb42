import type { Verdict } from '@/domain/quiz/score';

type Card = {
  title: string;
  event: string;
  score: string;
  words: string;
  site: string;
  /** How each question fared, in the order asked. */
  marks: readonly Verdict[];
};

const WIDTH = 1200;
const HEIGHT = 630;
const EDGE = 70;
/** The colours of the track at night in either theme: a card is seen outside of the app. */
const SURFACE = '#16181b';
const EDGE_LINE = '#ffffff';
const CENTRE_LINE = '#f58a1f';
const QUIET = '#b9b4aa';
const GOOD = '#6fd08c';
const PARTLY = '#f0b84a';
const BAD = '#ff9086';
const SIGNS = { right: '✓', partly: '½', wrong: '×' } as const;
const FAMILIES = 'system-ui,sans-serif';

/** Draws the card of a result, with the fonts of the phone alone. False where the browser draws nothing. */
export function drawCard(canvas: HTMLCanvasElement, { title, event, score, words, site, marks }: Card): boolean {
  const pen = canvas.getContext('2d');
  if (!pen) return false;
  const room = WIDTH - 2 * EDGE;
  pen.fillStyle = SURFACE;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = EDGE_LINE;
  pen.fillRect(0, 0, WIDTH, 8);
  pen.fillRect(0, HEIGHT - 8, WIDTH, 8);
  write(pen, event, EDGE, 84, 34, CENTRE_LINE, room);
  write(pen, title, EDGE, 148, 52, EDGE_LINE, room, 'bold');
  write(pen, score, EDGE, 320, 150, EDGE_LINE, room, 'bold');
  write(pen, words, EDGE, 376, 30, QUIET, room);
  drawStrip(pen, marks, EDGE, 404, room);
  dashes(pen, EDGE, 536, room);
  write(pen, site.replace(/^https?:\/\//, ''), EDGE, 588, 28, QUIET, room);
  return true;
}

/** A box for each question. What is right is full, what is partly right is half full, and what is not has an edge alone. */
function drawStrip(
  pen: CanvasRenderingContext2D,
  marks: readonly Verdict[],
  left: number,
  top: number,
  room: number,
): void {
  const step = Math.min(106, room / marks.length);
  const size = step * 0.88;
  marks.forEach((mark, index) => {
    const x = left + index * step;
    const y = top + (94 - size) / 2;
    if (mark === 'wrong') {
      pen.strokeStyle = BAD;
      pen.lineWidth = Math.max(1, size / 18);
      pen.strokeRect(x + pen.lineWidth, y + pen.lineWidth, size - 2 * pen.lineWidth, size - 2 * pen.lineWidth);
    } else {
      pen.fillStyle = mark === 'right' ? GOOD : PARTLY;
      pen.fillRect(x, y + (mark === 'right' ? 0 : size / 2), size, mark === 'right' ? size : size / 2);
    }
    // The sign says it to whoever sees no colours.
    if (size >= 30)
      write(
        pen,
        SIGNS[mark],
        x + size * 0.3,
        y + size * (mark === 'partly' ? 0.45 : 0.68),
        size * 0.5,
        mark === 'right' ? SURFACE : EDGE_LINE,
        size * 0.6,
        'bold',
      );
  });
}

/** Whole dashes, with as much room at either end as between two of them. */
function dashes(pen: CanvasRenderingContext2D, x: number, y: number, length: number): void {
  const step = length / Math.round(length / 48);
  pen.fillStyle = CENTRE_LINE;
  for (let at = 0; at < length - 1; at += step) pen.fillRect(x + at + step * 0.19, y, step * 0.62, 6);
}

function write(
  pen: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  sizePx: number,
  colour: string,
  room: number,
  weight = 'normal',
): void {
  pen.fillStyle = colour;
  pen.font = `${weight} ${Math.round(sizePx)}px ${FAMILIES}`;
  // The canvas squeezes a text that is too wide for `room`.
  pen.fillText(text, x, y, room);
}

/** The picture as a file; null where the browser cannot make it. */
export function fileOf(canvas: HTMLCanvasElement, name: string): Promise<File | null> {
  return new Promise((done) =>
    canvas.toBlob((blob) => done(blob && new File([blob], name, { type: 'image/png' })), 'image/png'),
  );
}
