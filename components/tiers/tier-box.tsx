import type { MouseEvent } from 'react';
import type { Box } from '@/domain/tiers/layout-tiers';
import type { TierMark } from '@/domain/tiers/tier-marks';
import type { TierPart } from '@/domain/tiers/tier-story';
import { wrapLabel } from '@/domain/content/wrap-label';
import * as markWords from '@/generated/words/tiers-marks';
import * as words from '@/generated/words/tiers-picture';

const TAB_HEIGHT = 18;
const LINE_HEIGHT = 15;

type Props = {
  part: TierPart;
  box: Box;
  mark: TierMark | undefined;
  /** Whether there is room for a tab with the word of the mark. Without it the box itself is drawn in its look. */
  hasTabs: boolean;
  onOpen?: ((id: string) => void) | undefined;
};

/** A part with its mark: a tab with a word and a stronger edge, or the look of that tab and a sign. */
export function TierBox({ part, box, mark, hasTabs, onOpen }: Props) {
  const { id, href } = part;
  const isFull = !hasTabs && (mark === 'new' || mark === 'instead');
  const drawing = (
    <>
      <rect
        {...box}
        rx={8}
        fill={isFull ? 'var(--accent)' : 'var(--paper)'}
        stroke={mark && mark !== 'leaves' ? 'var(--accent)' : 'currentColor'}
        strokeWidth={mark ? 2.5 : 1.5}
        strokeDasharray={mark === 'leaves' ? '4 3' : mark === 'changed' && !hasTabs ? '7 4' : undefined}
      />
      {hasTabs && mark && <Tab box={box} mark={mark} />}
      {hasTabs ? (
        <Label lines={wrapLabel(part.label)} box={box} top={mark ? TAB_HEIGHT : 0} fill="currentColor" />
      ) : (
        <Label lines={inTwoLines(part.label, mark)} box={box} top={0} fill={isFull ? 'var(--paper)' : 'currentColor'} />
      )}
    </>
  );
  if (href === null && !onOpen)
    return (
      <g data-part={id} data-mark={mark}>
        {drawing}
      </g>
    );
  const open = (event: MouseEvent) => {
    if (!onOpen || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen(id);
  };
  return (
    <a
      href={href ?? `#part-${id}`}
      data-part={id}
      data-mark={mark}
      aria-label={nameOf(part, mark, hasTabs)}
      onClick={onOpen && open}
    >
      {drawing}
    </a>
  );
}

/** The words that are seen come first, so that whoever speaks to the phone can say them. */
function nameOf({ name, label }: TierPart, mark: TierMark | undefined, hasTabs: boolean): string {
  const seen = mark ? (hasTabs ? words.part({ label, mark }) : words.lowPart({ label, mark })) : label;
  return name === label ? seen : words.partInFull({ seen, name });
}

/** The tab is filled where the part is new, empty where it only changed, and grey where it leaves. */
function Tab({ box: { x, y, width }, mark }: { box: Box; mark: TierMark }) {
  const r = 8;
  const shape = `M${x} ${y + TAB_HEIGHT}v${r - TAB_HEIGHT}q0 ${-r} ${r} ${-r}h${width - 2 * r}q${r} 0 ${r} ${r}v${TAB_HEIGHT - r}z`;
  const isFilled = mark !== 'changed';
  const colour = mark === 'leaves' ? 'var(--ink-soft)' : 'var(--accent)';
  return (
    <>
      <path d={shape} fill={isFilled ? colour : 'none'} stroke={isFilled ? 'none' : colour} strokeDasharray="3 3" />
      <text
        x={x + width / 2}
        y={y + 13}
        fontSize={12.5}
        fontWeight={700}
        textAnchor="middle"
        fill={isFilled ? 'var(--paper)' : colour}
      >
        {mark === 'new' ? `+ ${markWords[mark]}` : markWords[mark]}
      </text>
    </>
  );
}

/** A low box has room for two lines. What is new has its sign in the first. */
function inTwoLines(label: string, mark: TierMark | undefined): string[] {
  const [short, long] = [wrapLabel(label), wrapLabel(label, 17)];
  const [first = '', ...rest] = short.length > 2 ? long : short;
  return [mark === 'new' ? `+ ${first}` : first, ...rest];
}

type LabelProps = { lines: readonly string[]; box: Box; top: number; fill: string };

function Label({ lines, box: { x, y, width, height }, top, fill }: LabelProps) {
  const middle = y + (top + height) / 2;
  return (
    <text textAnchor="middle" fontWeight={700} fill={fill}>
      {lines.map((line, index) => (
        <tspan key={line} x={x + width / 2} y={middle + (index - (lines.length - 1) / 2) * LINE_HEIGHT + 4.5}>
          {`${line} `}
        </tspan>
      ))}
    </text>
  );
}
