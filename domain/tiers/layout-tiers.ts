import type { ComponentKind, Tier, TierComponent } from '@/domain/content/tiers';

export type Box = { x: number; y: number; width: number; height: number };

export type Line = {
  y: number;
  /** The name of the band, on its first line only. */
  name: string | null;
  /** Whether requests pass here: what only looks on is not tied to the way down. */
  isOnTheWay: boolean;
  /** Where components can stand in it, from left to right; those who share a place do so one after the other. */
  places: { box: Box; ids: string[] }[];
};

export type TierLayout = { width: number; height: number; lines: Line[]; boxes: ReadonlyMap<string, Box> };

type Story = {
  parts: readonly Pick<TierComponent, 'id' | 'kind'>[];
  tiers: readonly Pick<Tier, 'add' | 'replace'>[];
};

/** From the users downwards. */
const BANDS: { name: string; kinds: ComponentKind[]; isOnTheWay: boolean }[] = [
  { name: 'Near the users', kinds: ['client', 'edge'], isOnTheWay: true },
  { name: 'Entrance', kinds: ['balance', 'identity'], isOnTheWay: true },
  { name: 'Computing', kinds: ['compute'], isOnTheWay: true },
  { name: 'Messages', kinds: ['async'], isOnTheWay: true },
  { name: 'Caches', kinds: ['cache'], isOnTheWay: true },
  { name: 'Data', kinds: ['data'], isOnTheWay: true },
  { name: 'Operations', kinds: ['observe'], isOnTheWay: false },
  { name: 'Places', kinds: ['place'], isOnTheWay: false },
];

/** In units of the drawing. 340 of them fit a phone of 360 pixels with a text of 13. */
export const DRAWING = {
  columns: 3,
  boxWidth: 98,
  boxHeight: 54,
  gapX: 11,
  /** Between two lines of one band. */
  gapY: 12,
  /** Above the first line of a band, with room for its name. */
  headY: 26,
  margin: 8,
} as const;

/**
 * Where each component stands. The place depends on the whole story and not on how far it has been told: what is there
 * at two tiers is drawn at the same place in both. A replacement takes over the place of what it replaces, when it
 * belongs to the same band. Components of a band stand in the order of their kinds, then of the list.
 */
export function layoutTiers({ parts, tiers }: Story): TierLayout {
  const used = new Set(tiers.flatMap(({ add, replace }) => [...add, ...replace.map(({ to }) => to)]));
  const origin = new Map(tiers.flatMap(({ replace }) => replace.map(({ from, to }) => [to, from] as const)));
  const lines: Line[] = [];
  let y: number = DRAWING.margin;
  for (const { name, kinds, isOnTheWay } of BANDS) {
    const members = kinds.flatMap((kind) => parts.filter((each) => each.kind === kind && used.has(each.id)));
    const groups = shareOf(
      members.map(({ id }) => id),
      origin,
    );
    for (let first = 0; first < groups.length; first += DRAWING.columns) {
      const isHead = first === 0;
      y += isHead ? DRAWING.headY : DRAWING.gapY;
      const places = groups
        .slice(first, first + DRAWING.columns)
        .map((ids, column) => ({
          ids,
          box: { x: columnX(column), y, width: DRAWING.boxWidth, height: DRAWING.boxHeight },
        }));
      lines.push({ y, name: isHead ? name : null, isOnTheWay, places });
      y += DRAWING.boxHeight;
    }
  }
  const boxes = new Map(lines.flatMap(({ places }) => places.flatMap(({ ids, box }) => ids.map((id) => [id, box]))));
  const width = columnX(DRAWING.columns - 1) + DRAWING.boxWidth + 2 * DRAWING.margin;
  return { width, height: y + 2 * DRAWING.margin, lines, boxes: boxes as ReadonlyMap<string, Box> };
}

/** The ids in groups of one place each: a chain of replacements within `ids` is one. */
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
