import type { MouseEvent } from 'react';
import type { Box } from '@/domain/tiers/layout-tiers';
import type { TierMark } from '@/domain/tiers/tier-marks';
import type { TierPart } from '@/domain/tiers/tier-story';
import { wrapLabel } from '@/domain/content/wrap-label';
import * as markWords from '@/generated/words/tiers-marks';
import * as words from '@/generated/words/tiers-picture';

const TAB_HEIGHT = 18;
const LINE_HEIGHT = 15;

type Props = { part: TierPart; box: Box; mark: TierMark | undefined; onOpen?: (id: string) => void };

/** A part with its mark: a tab with a word, and a stronger edge. */
export function TierBox({ part, box, mark, onOpen }: Props) {
  const { id, name, href } = part;
  const drawing = (
    <>
      <rect
        {...box}
        rx={8}
        fill="var(--paper)"
        stroke={mark && mark !== 'leaves' ? 'var(--accent)' : 'currentColor'}
        strokeWidth={mark ? 2.5 : 1.5}
        strokeDasharray={mark === 'leaves' ? '4 3' : undefined}
      />
      {mark && <Tab box={box} mark={mark} />}
      <Label {...{ part, box }} hasTab={Boolean(mark)} />
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
      aria-label={mark ? words.part({ part: name, mark }) : name}
      onClick={onOpen && open}
    >
      {drawing}
    </a>
  );
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

function Label({ part, box: { x, y, width, height }, hasTab }: { part: TierPart; box: Box; hasTab: boolean }) {
  const lines = wrapLabel(part.label);
  const top = hasTab ? y + TAB_HEIGHT : y;
  const middle = (top + y + height) / 2;
  return (
    <text textAnchor="middle" fontWeight={700} fill="currentColor">
      {lines.map((line, index) => (
        <tspan key={line} x={x + width / 2} y={middle + (index - (lines.length - 1) / 2) * LINE_HEIGHT + 4.5}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
