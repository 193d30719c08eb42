import type { Event } from '@/domain/content/event';

export type Colours = Event['colours']['dark'];
type Box = { x: number; y: number; width: number; height: number };

/** What styles/tokens.css makes of the colours of the event, as far as drawings use it. */
const TRACK = { surface: '#16181b', edge: '#ffffff', centre: '#f58a1f', grass: '#2f6b3c' } as const;

/**
 * A drawing in the colours of the theme, as a part of the picture: the pictures are drawn by a library that knows no
 * custom properties.
 */
export function placedDrawing(svg: string, { x, y, width, height }: Box, colours: Colours): string {
  const coloured = svg
    .replace(/<\?xml[^>]*>|<!--[\s\S]*?-->/g, '')
    .replace(/var\(--([a-z-]+)(?:,[^()]*)?\)/g, (_, name: string) => colourOf(name, colours))
    .replace(/(=")currentColor(")/gi, `$1${colours.ink}$2`)
    .replace(/font-family="[^"]*"/g, 'font-family="sans-serif"');
  return coloured.replace('<svg', `<svg x="${x}" y="${y}" width="${width}" height="${height}"`).trim();
}

function colourOf(name: string, { paper, ink, accent }: Colours): string {
  const mixed = { 'ink-soft': 0.74, line: 0.16, control: 0.52, 'paper-raised': 0.05 }[name];
  if (mixed !== undefined) return mix(ink, paper, mixed);
  const track = TRACK[name.replace('track-', '') as keyof typeof TRACK];
  return track ?? { paper, ink, accent }[name] ?? ink;
}

/** So much of the one colour in the other, written `#rrggbb`. */
function mix(one: string, other: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [a, b] = [one, other].map((colour) => parseInt(colour.slice(at, at + 2), 16)) as [number, number];
    return Math.round(a * share + b * (1 - share))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}
