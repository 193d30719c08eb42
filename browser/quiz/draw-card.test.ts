import { expect, test } from 'vitest';
import { drawCard, fileOf } from './draw-card';

const WIDTH = 1200;
const HEIGHT = 630;
const EDGE = 70;

type Text = { text: string; x: number; y: number; room: number; sizePx: number };
type Box = { x: number; y: number; width: number; height: number; look: string };

/** A canvas that collects what is drawn on it. */
function aCanvas() {
  const [texts, boxes]: [Text[], Box[]] = [[], []];
  const pen = {
    ...{ fillStyle: '', strokeStyle: '', lineWidth: 0, font: '' },
    fillRect: (x: number, y: number, width: number, height: number) =>
      boxes.push({ x, y, width, height, look: `filled ${pen.fillStyle}` }),
    strokeRect: (x: number, y: number, width: number, height: number) =>
      boxes.push({ x, y, width, height, look: 'outlined' }),
    fillText: (text: string, x: number, y: number, room: number) =>
      texts.push({ text, x, y, room, sizePx: Number(/(\d+)px/.exec(pen.font)![1]) }),
  };
  return { texts, boxes, canvas: { getContext: () => pen } as unknown as HTMLCanvasElement };
}

const VERDICTS = ['right', 'partly', 'wrong'] as const;
const marks = (count: number) => Array.from({ length: count }, (_, index) => VERDICTS[index % 3]!);
const aCard = {
  ...{
    title: 'Which tier?',
    event: 'Example Conference',
    score: '7½ of 10',
    words: '7 right, 1 partly right, 2 missed',
  },
  ...{ site: 'https://daypass.example', marks: marks(10) },
};

function draw(card: Partial<typeof aCard> = {}) {
  const drawn = aCanvas();
  drawCard(drawn.canvas, { ...aCard, ...card });
  return drawn;
}

const signs = ['✓', '½', '×'];
const isSign = ({ text }: Text) => signs.includes(text);
const isLine = ({ height }: Box) => height === 6;
/** What shows how a question fared: everything between the ground, the edges and the line. */
const stripOf = (boxes: readonly Box[]) => boxes.slice(3).filter((box) => !isLine(box));

test('the card says what was played, where, with what result, and where to play it', () => {
  const told = draw().texts.filter((text) => !isSign(text));
  expect(told.map(({ text }) => text)).toEqual([
    ...['Example Conference', 'Which tier?', '7½ of 10', '7 right, 1 partly right, 2 missed'],
    'daypass.example',
  ]);
});

test.each([1, 2, 10, 12, 43, 200])(
  'with %i questions everything lies on the card, and no words over others',
  (count) => {
    const { texts, boxes } = draw({ marks: marks(count) });
    for (const { x, y, room, sizePx } of texts.filter((text) => !isSign(text))) {
      expect(x).toBeGreaterThanOrEqual(EDGE);
      expect(x + room).toBeLessThanOrEqual(WIDTH - EDGE);
      expect(y - sizePx).toBeGreaterThan(8);
      expect(y).toBeLessThan(HEIGHT - 8);
    }
    const strip = stripOf(boxes);
    expect(strip).toHaveLength(count);
    const line = boxes.find(isLine)!;
    for (const { x, y, width, height } of strip) {
      expect(x).toBeGreaterThanOrEqual(EDGE);
      expect(x + width).toBeLessThanOrEqual(WIDTH - EDGE);
      expect(y + height).toBeLessThan(line.y);
    }
    for (const [index, one] of texts.entries())
      for (const other of texts.slice(index + 1)) {
        const isBeside = one.x + one.room <= other.x || other.x + other.room <= one.x;
        const isApart = one.y <= other.y - other.sizePx || other.y <= one.y - one.sizePx;
        expect(isBeside || isApart, `${one.text} and ${other.text}`).toBe(true);
      }
  },
);

test('each question has a box that differs by its verdict: full, half full, or an edge alone, and a sign', () => {
  const { boxes, texts } = draw({ marks: [...VERDICTS] });
  const [right, partly, wrong] = stripOf(boxes);
  expect(partly!.height).toBeCloseTo(right!.height / 2);
  expect(wrong!.look).toBe('outlined');
  expect(new Set([right!.look, partly!.look, wrong!.look]).size).toBe(3);
  expect(texts.filter(isSign).map(({ text }) => text)).toEqual(signs);
});

test('the dashed line is whole: as much room before its first dash as behind its last', () => {
  const line = draw().boxes.filter(isLine);
  const [first, last] = [line[0]!, line.at(-1)!];
  expect(new Set(line.map(({ width }) => width.toFixed(3))).size).toBe(1);
  expect(first.x - EDGE).toBeCloseTo(WIDTH - EDGE - (last.x + last.width), 3);
});

test('a browser that draws nothing is left alone', () => {
  expect(drawCard({ getContext: () => null } as unknown as HTMLCanvasElement, aCard)).toBe(false);
});

test('the picture is a file with a name, or none where the browser makes none', async () => {
  const canvas = (blob: Blob | null) =>
    ({ toBlob: (done: (blob: Blob | null) => void) => done(blob) }) as unknown as HTMLCanvasElement;
  const file = await fileOf(canvas(new Blob(['picture'])), 'result.png');
  expect([file?.name, file?.type, await file?.text()]).toEqual(['result.png', 'image/png', 'picture']);
  expect(await fileOf(canvas(null), 'result.png')).toBeNull();
});
