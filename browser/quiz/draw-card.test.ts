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

const bars = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ label: `Tier ${index}`, share: index / Math.max(1, count - 1) }));
const aCard = {
  ...{ title: 'Which tier?', event: 'Example Conference', score: '7 of 10', words: '7 right, 3 wrong' },
  ...{ site: 'https://daypass.example', bars: bars(7) },
};

function draw(card: Partial<typeof aCard> = {}) {
  const drawn = aCanvas();
  drawCard(drawn.canvas, { ...aCard, ...card });
  return drawn;
}

test('the card says what was played, where, with what result, and where to play it', () => {
  expect(draw().texts.map(({ text }) => text)).toEqual([
    ...['Example Conference', 'Which tier?', '7 of 10', '7 right, 3 wrong'],
    ...bars(7).map(({ label }) => label),
    'daypass.example',
  ]);
});

test.each([0, 1, 2, 7, 8, 12])('with %i tiers everything lies on the card, and no words over others', (count) => {
  const { texts, boxes } = draw({ bars: bars(count) });
  for (const { x, y, room, sizePx } of texts) {
    expect(x).toBeGreaterThanOrEqual(EDGE);
    expect(x + room).toBeLessThanOrEqual(WIDTH - EDGE);
    expect(y - sizePx).toBeGreaterThan(8);
    expect(y).toBeLessThan(HEIGHT - 8);
  }
  for (const { x, y, width, height } of boxes) {
    expect([x >= 0, y >= 0, x + width <= WIDTH, y + height <= HEIGHT]).toEqual([true, true, true, true]);
  }
  for (const [index, one] of texts.entries())
    for (const other of texts.slice(index + 1)) {
      const isBeside = one.x + one.room <= other.x || other.x + other.room <= one.x;
      const isApart = one.y <= other.y - other.sizePx || other.y <= one.y - one.sizePx;
      expect(isBeside || isApart, `${one.text} and ${other.text}`).toBe(true);
    }
});

test.each([7, 8, 12])('of %i tiers the bar of the last one stands above the line', (count) => {
  const { boxes } = draw({ bars: bars(count) });
  const line = boxes.filter(({ height }) => height === 6);
  const outlines = boxes.filter(({ look }) => look === 'outlined');
  expect(outlines).toHaveLength(count);
  expect(Math.max(...outlines.map(({ y, height }) => y + height))).toBeLessThan(line[0]!.y);
  outlines.forEach(({ y, height }, index) => expect(outlines[index + 1]?.y ?? HEIGHT).toBeGreaterThan(y + height));
});

test('a bar is filled by its share of the points, and never beyond', () => {
  const { boxes } = draw({
    bars: [
      { label: 'a', share: 0 },
      { label: 'b', share: 0.25 },
      { label: 'c', share: 1 },
    ],
  });
  const outlines = boxes.filter(({ look }) => look === 'outlined');
  const fills = outlines.map((outline) =>
    boxes.find((box) => box !== outline && box.x === outline.x && box.y === outline.y)!,
  );
  expect(fills.map(({ width }, index) => width / outlines[index]!.width)).toEqual([0, 0.25, 1]);
});

test('without tiers the score has the whole width', () => {
  const roomOf = (card: Partial<typeof aCard>) => draw(card).texts.find(({ text }) => text === '7 of 10')!.room;
  expect(roomOf({ bars: [] })).toBe(WIDTH - 2 * EDGE);
  expect(roomOf({})).toBeLessThan(WIDTH / 2);
});

test('a browser that draws nothing is left alone', () => {
  expect(() => drawCard({ getContext: () => null } as unknown as HTMLCanvasElement, aCard)).not.toThrow();
});

test('the picture is a file with a name, or none where the browser makes none', async () => {
  const canvas = (blob: Blob | null) =>
    ({ toBlob: (done: (blob: Blob | null) => void) => done(blob) }) as unknown as HTMLCanvasElement;
  const file = await fileOf(canvas(new Blob(['picture'])), 'result.png');
  expect([file?.name, file?.type, await file?.text()]).toEqual(['result.png', 'image/png', 'picture']);
  expect(await fileOf(canvas(null), 'result.png')).toBeNull();
});
