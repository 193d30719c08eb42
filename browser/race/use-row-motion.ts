import { useLayoutEffect, useRef, type RefObject } from 'react';
import { isSameEpoch } from '@/domain/race/board/place';
import { newsBetween } from '@/domain/race/board/board-news';
import type { Row } from '@/domain/race/contract/board';

const SLIDE_MS = 250;
const GLOW_MS = 1_400;

type Board = { epoch?: string | undefined; version: number; rows: Row[]; next: string | null };

/**
 * Lets visible rows slide to where they stand now, and a new best glow once. Rows are the elements with `data-racer`
 * within `list`; `tops` says where each stands, in pixels. Slides add up: one that begins during another goes on from
 * where the row is seen.
 */
export function useRowMotion(list: RefObject<HTMLElement | null>, tops: ReadonlyMap<string, number>, board: Board) {
  const last = useRef({ tops, board });
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { tops, board };
    if ((isSameEpoch(before.board, board) && before.board.version === board.version) || isMotionUnwanted()) return;
    const better = new Set(
      newsBetween(before.board, board).flatMap(({ isFaster, racerId }) => (isFaster ? [racerId] : [])),
    );
    for (const row of list.current?.querySelectorAll<HTMLElement>('[data-racer]') ?? []) {
      const id = row.dataset.racer!;
      const byPx = (before.tops.get(id) ?? tops.get(id)!) - tops.get(id)!;
      if (byPx !== 0) slide(row, byPx);
      if (better.has(id)) glow(row);
    }
  });
}

function slide(row: HTMLElement, byPx: number) {
  row.animate([{ transform: `translateY(${byPx}px)` }, { transform: 'none' }], {
    duration: SLIDE_MS,
    easing: 'ease-out',
    composite: 'add',
  });
}

function glow(row: HTMLElement) {
  const from = getComputedStyle(row).getPropertyValue('--glow');
  row.animate([{ backgroundColor: from }, { backgroundColor: 'transparent' }], {
    duration: GLOW_MS,
    easing: 'ease-in',
  });
}

const isMotionUnwanted = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
