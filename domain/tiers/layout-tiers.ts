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

/** In units of the drawing. At these sizes its width fits a phone when text is 13 units high. */
export const DRAWING = {
  columns: 3,
  boxWidth: 101,
  boxHeight: 54,
  gapX: 8,
  /** Between two lines of one band. */
  gapY: 12,
  /** Above the first line of a band, with room for its name. */
  headY: 26,
  margin: 8,
  /** Between the sheet and the boxes outside it. */
  sheetGap: 10,
  sheetPadding: 7,
} as const;

/**
 * Where each component stands. The place depends on the whole story, not on the tier that is shown, so that a component
 * of two tiers stands at the same place in both. A replacement takes the place of what it replaces if both belong to
 * one band. Within a band components stand in the order of their kinds, then of the list. Components of one tier never
 * share a place, as long as each is added only once (editorial/check/check-tier-steps.ts).
 */
export function layoutTiers({ parts, tiers }: Story): TierLayout {
  const used = new Set(tiers.flatMap(({ add, replace }) => [...add, ...replace.map(({ to }) => to)]));
  const origin = new Map(tiers.flatMap(({ replace }) => replace.map(({ from, to }) => [to, from] as const)));
  const lines: Line[] = [];
  const inside: Line[] = [];
  let y: number = DRAWING.margin;
  let wasInside = false;
  for (const { band, kinds, isOnTheWay, isInside } of BANDS) {
    const ids = kinds
      .flatMap((kind) => parts.filter((each) => each.kind === kind && used.has(each.id)))
      .map(({ id }) => id);
    if (ids.length === 0) continue;
    if (isInside !== wasInside) y += DRAWING.sheetGap;
    wasInside = isInside;
    for (const [row, groups] of inRows(shareOf(ids, origin)).entries()) {
      y += row === 0 ? DRAWING.headY : DRAWING.gapY;
      const line = {
        y,
        band: row === 0 ? band : null,
        isOnTheWay,
        places: groups.map((each, column) => placeAt(each, column, y)),
      };
      lines.push(line);
      if (isInside) inside.push(line);
      y += DRAWING.boxHeight;
    }
  }
  const boxes = lines.flatMap(({ places }) => places.flatMap(({ ids, box }) => ids.map((id) => [id, box] as const)));
  const width = columnX(DRAWING.columns) - DRAWING.gapX + 2 * DRAWING.margin;
  return { width, height: y + 2 * DRAWING.margin, lines, sheet: sheetAround(inside), boxes: new Map(boxes) };
}

function placeAt(ids: string[], column: number, y: number) {
  return { ids, box: { x: columnX(column), y, width: DRAWING.boxWidth, height: DRAWING.boxHeight } };
}

function inRows<Any>(all: readonly Any[]): Any[][] {
  const rows = Math.ceil(all.length / DRAWING.columns);
  return Array.from({ length: rows }, (_, row) => all.slice(row * DRAWING.columns, (row + 1) * DRAWING.columns));
}

function sheetAround(lines: readonly Line[]): Box | null {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return null;
  const { sheetPadding, headY, boxHeight, gapX, columns, margin } = DRAWING;
  const y = first.y - headY;
  const width = columnX(columns) - gapX - margin + 2 * sheetPadding;
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

function columnX(column: number) {
  return DRAWING.margin + column * (DRAWING.boxWidth + DRAWING.gapX);
}
