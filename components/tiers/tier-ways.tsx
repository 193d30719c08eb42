import type { Line, TierLayout } from '@/domain/tiers/layout-tiers';
import type { TierPart } from '@/domain/tiers/tier-story';
import * as bands from '@/generated/words/tiers-bands';

/** By how much each further sheet shows behind the one before, in units of the drawing. */
const SHEET_OFFSET = 4;

type Props = { layout: TierLayout; present: ReadonlySet<string>; parts: ReadonlyMap<string, TierPart> };

type WaysProps = Props & { /** Of the bands. */ hasNames: boolean };

/**
 * What ties the parts together, drawn below them. The way of a request from the users down is the dashed centre line of
 * a track, with a branch to what stands beside it. There is one sheet for each place where it all runs.
 */
export function TierWays({ layout, present, parts, hasNames }: WaysProps) {
  const [first] = layout.lines[0]?.places ?? [];
  if (!first) return null;
  const centre = first.box.x + first.box.width / 2;
  const hasSome = (line: Line) => line.places.some(({ ids }) => ids.some((id) => present.has(id)));
  const onTheWay = layout.lines.filter((line) => line.isOnTheWay && hasSome(line));
  const end = onTheWay.at(-1);
  return (
    <g aria-hidden="true" fill="none">
      <Sheets {...{ layout, present, parts }} />
      {end && (
        <path
          d={`M${centre} ${first.box.y + first.box.height / 2}V${end.y + first.box.height / 2}`}
          stroke="var(--accent)"
          strokeWidth={3.5}
          strokeDasharray="8 6"
          data-way=""
        />
      )}
      {onTheWay.map((line) => (
        <Branch key={line.y} from={centre} {...{ line, present }} />
      ))}
      {layout.lines.map(
        ({ band, y, places }) =>
          hasNames &&
          band && (
            <text
              key={band}
              x={centre + 10}
              y={y - 7}
              fontSize={12.5}
              fill="var(--ink-soft)"
              opacity={places.some(({ ids }) => ids.some((id) => present.has(id))) ? 1 : 0.85}
            >
              {bands[band]}
            </text>
          ),
      )}
    </g>
  );
}

function Branch({ line, from, present }: { line: Line; from: number; present: ReadonlySet<string> }) {
  const last = line.places.findLast(({ ids }) => ids.some((id) => present.has(id)));
  if (!last || last.box.x < from) return null;
  return (
    <path
      d={`M${from} ${last.box.y + last.box.height / 2}H${last.box.x}`}
      stroke="currentColor"
      strokeWidth={1.5}
      data-branch=""
    />
  );
}

/** One sheet holds all that runs at one place. Each further place is another sheet behind it. */
function Sheets({ layout: { sheet }, present, parts }: Props) {
  if (!sheet) return null;
  const further = [...present].filter((id) => parts.get(id)?.kind === 'place').length;
  const offsets = Array.from({ length: further + 1 }, (_, index) => (further - index) * SHEET_OFFSET);
  return offsets.map((offset) => (
    <rect
      key={offset}
      {...sheet}
      x={sheet.x + offset}
      y={sheet.y + offset}
      rx={10}
      fill="var(--paper-raised)"
      stroke="var(--control)"
      data-sheet=""
    />
  ));
}
