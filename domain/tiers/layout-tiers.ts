import type { ComponentKind, Tier, TierComponent } from '@/domain/content/tiers';

export type Box = { x: number; y: number; width: number; height: number };

/** A group of components that stand together, named by what they are for. */
export type Band = 'users' | 'entrance' | 'computing' | 'messages' | 'caches' | 'data' | 'operations' | 'places';

export type Line = {
  y: number;
  /** Only on the first line of a band, which shows its name. Null on its other lines. */
  band: Band | null;
  /** Whether requests pass here. A band that only looks on is not connected to the others. */
  isOnTheWay: boolean;
  /** The places in this line, from left to right. Components that share a place stand there at different tiers. */
  places: { box: Box; ids: string[] }[];
};

export type TierLayout = {
  width: number;
  height: number;
  lines: Line[];
  /** The frame around all bands that are inside. Null where there are none. */
  sheet: Box | null;
  boxes: ReadonlyMap<string, Box>;
};

type Story = {
  parts: readonly Pick<TierComponent, 'id' | 'kind'>[];
  tiers: readonly Pick<Tier, 'add' | 'replace'>[];
};

/** From top to bottom, beginning with the users. */
const BANDS: { band: Band; kinds: ComponentKind[]; isOnTheWay: boolean; isInside: boolean }[] = [
  { band: 'users', kinds: ['client', 'edge'], isOnTheWay: true, isInside: false },
  { band: 'entrance', kinds: ['balance', 'identity'], isOnTheWay: true, isInside: true },
  { band: 'computing', kinds: ['compute'], isOnTheWay: true, isInside: true },
  { band: 'messages', kinds: ['async'], isOnTheWay: true, isInside: true },
  { band: 'caches', kinds: ['cache'], isOnTheWay: true, isInside: true },
  { band: 'data', kinds: ['data'], isOnTheWay: true, isInside: true },
  { band: 'operations', kinds: ['observe'], isOnTheWay: false, isInside: true },
  { band: 'places', kinds: ['place'], isOnTheWay: false, isInside: false },
];

export type Shape = {
  columns: number;
  boxWidth: number;
  boxHeight: number;
  gapX: number;
  /** Between two lines of one band. */
  gapY: number;
  /** Above the first line of a band, with room for its name where `hasNames` says so. */
  headY: number;
  margin: number;
  /** Between the sheet and the boxes outside it. */
  sheetGap: number;
  sheetPadding: number;
  /** Whether bands show their names, and marks stand in a tab of their own. */
  hasNames: boolean;
};

/** In units of the drawing. At these sizes its width fits a phone when text is 13 units high. */
export const TALL: Shape = {
  columns: 3,
  boxWidth: 101,
  boxHeight: 54,
  gapX: 8,
  gapY: 12,
  headY: 26,
  margin: 8,
  sheetGap: 10,
  sheetPadding: 7,
  hasNames: true,
};

/** As low as letters of the same size allow: nine lines fit on the first screen of a phone, below the dial. */
export const LOW: Shape = {
  columns: 3,
  boxWidth: 109,
  boxHeight: 34,
  gapX: 7,
  gapY: 8,
  headY: 8,
  margin: 5,
  sheetGap: 3,
  sheetPadding: 4,
  hasNames: false,
};

/**
 * Where each component stands. The place depends on the whole story, not on the tier that is shown, so that a component
 * of two tiers stands at the same place in both. A replacement takes the place of what it replaces if both belong to
 * one band. Within a band components stand in the order of their kinds, then of the list. Components of one tier never
 * share a place, as long as each is added only once (editorial/check/check-tier-steps.ts).
 */
export function layoutTiers({ parts, tiers }: Story, shape: Shape = TALL): TierLayout {
  const used = new Set(tiers.flatMap(({ add, replace }) => [...add, ...replace.map(({ to }) => to)]));
  const origin = new Map(tiers.flatMap(({ replace }) => replace.map(({ from, to }) => [to, from] as const)));
  const lines: Line[] = [];
  const inside: Line[] = [];
  let y = shape.margin;
  let wasInside = false;
  for (const { band, kinds, isOnTheWay, isInside } of BANDS) {
    const ids = kinds
      .flatMap((kind) => parts.filter((each) => each.kind === kind && used.has(each.id)))
      .map(({ id }) => id);
    if (ids.length === 0) continue;
    if (isInside !== wasInside) y += shape.sheetGap;
    wasInside = isInside;
    for (const [row, groups] of inRows(shareOf(ids, origin), shape.columns).entries()) {
      y += row === 0 ? shape.headY : shape.gapY;
      const line = {
        y,
        band: row === 0 ? band : null,
        isOnTheWay,
        places: groups.map((each, column) => placeAt(each, columnX(column, shape), y, shape)),
      };
      lines.push(line);
      if (isInside) inside.push(line);
      y += shape.boxHeight;
    }
  }
  const boxes = lines.flatMap(({ places }) => places.flatMap(({ ids, box }) => ids.map((id) => [id, box] as const)));
  const width = columnX(shape.columns, shape) - shape.gapX + 2 * shape.margin;
  return { width, height: y + 2 * shape.margin, lines, sheet: sheetAround(inside, shape), boxes: new Map(boxes) };
}

function placeAt(ids: string[], x: number, y: number, { boxWidth, boxHeight }: Shape) {
  return { ids, box: { x, y, width: boxWidth, height: boxHeight } };
}

function inRows<Any>(all: readonly Any[], columns: number): Any[][] {
  const rows = Math.ceil(all.length / columns);
  return Array.from({ length: rows }, (_, row) => all.slice(row * columns, (row + 1) * columns));
}

function sheetAround(lines: readonly Line[], shape: Shape): Box | null {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return null;
  const { sheetPadding, headY, boxHeight, gapX, columns, margin } = shape;
  const y = first.y - headY;
  const width = columnX(columns, shape) - gapX - margin + 2 * sheetPadding;
  return { x: margin - sheetPadding, y, width, height: last.y + boxHeight + sheetPadding - y };
}

/** Groups the ids by place. A chain of replacements within `ids` shares one place. */
function shareOf(ids: readonly string[], origin: ReadonlyMap<string, string>): string[][] {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const first = firstOf(id, ids, origin);
    groups.set(first, [...(groups.get(first) ?? []), id]);
  }
  return [...groups.values()];
}

function firstOf(id: string, ids: readonly string[], origin: ReadonlyMap<string, string>) {
  const seen = new Set([id]);
  let current = id;
  for (
    let from = origin.get(id);
    from !== undefined && ids.includes(from) && !seen.has(from);
    from = origin.get(from)
  ) {
    seen.add(from);
    current = from;
  }
  return current;
}

function columnX(column: number, { margin, boxWidth, gapX }: Shape) {
  return margin + column * (boxWidth + gapX);
}
