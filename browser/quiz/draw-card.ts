type Card = {
  title: string;
  event: string;
  score: string;
  words: string;
  site: string;
  /** Share of the points, 0 to 1, by tier. */
  bars: { label: string; share: number }[];
};

const WIDTH = 1200;
const HEIGHT = 630;
const EDGE = 70;
/** The colours of the track at night in either theme: a card is seen outside of the app. */
const SURFACE = '#16181b';
const EDGE_LINE = '#ffffff';
const CENTRE_LINE = '#f58a1f';
const QUIET = '#b9b4aa';
const FAMILIES = 'system-ui,sans-serif';

/** Draws the card of a result. It fetches nothing and uses only fonts of the phone. */
export function drawCard(canvas: HTMLCanvasElement, { title, event, score, words, site, bars }: Card): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.fillStyle = SURFACE;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = EDGE_LINE;
  pen.fillRect(0, 0, WIDTH, 8);
  pen.fillRect(0, HEIGHT - 8, WIDTH, 8);
  write(pen, event, EDGE, 95, 34, CENTRE_LINE, WIDTH - 2 * EDGE);
  write(pen, title, EDGE, 160, 56, EDGE_LINE, WIDTH - 2 * EDGE, 'bold');
  const isAlone = bars.length === 0;
  const room = isAlone ? WIDTH - 2 * EDGE : 470;
  write(pen, score, EDGE, 340, 120, EDGE_LINE, room, 'bold');
  write(pen, words, EDGE, 410, 30, QUIET, room);
  // However many tiers there are, the last bar stands above the line.
  const stepPx = Math.min(46, 276 / Math.max(1, bars.length - 1));
  bars.forEach((bar, index) => drawBar(pen, bar, 580, 235 + index * stepPx));
  dashes(pen, EDGE, 530, WIDTH - 2 * EDGE);
  write(pen, site.replace(/^https?:\/\//, ''), EDGE, 585, 28, QUIET, WIDTH - 2 * EDGE);
}

function drawBar(pen: CanvasRenderingContext2D, { label, share }: Card['bars'][number], x: number, y: number): void {
  const length = 240;
  write(pen, label, x, y, 22, QUIET, 290);
  pen.strokeStyle = EDGE_LINE;
  pen.lineWidth = 2;
  pen.strokeRect(x + 310, y - 20, length, 22);
  pen.fillStyle = CENTRE_LINE;
  pen.fillRect(x + 310, y - 20, length * share, 22);
}

function dashes(pen: CanvasRenderingContext2D, x: number, y: number, length: number): void {
  pen.fillStyle = CENTRE_LINE;
  for (let at = 0; at < length; at += 48) pen.fillRect(x + at, y, Math.min(30, length - at), 6);
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
  pen.font = `${weight} ${sizePx}px ${FAMILIES}`;
  // The canvas squeezes a text that is too wide for `room`.
  pen.fillText(text, x, y, room);
}

/** The picture as a file; null where the browser cannot make it. */
export function fileOf(canvas: HTMLCanvasElement, name: string): Promise<File | null> {
  return new Promise((done) =>
    canvas.toBlob((blob) => done(blob && new File([blob], name, { type: 'image/png' })), 'image/png'),
  );
}
