import type { ReadingPlace } from './reading-log';

/** Whoever has read this far has read the report: what follows are sources. */
const READ_AT = 0.97;
/** Between these two a report was left midway. */
const BEGUN_AT = 0.04;
const DONE_AT = 0.96;

/** Where something stands, in pixels from the head of the screen. */
type Box = Pick<DOMRect, 'top' | 'bottom' | 'height'>;
type Block = { getBoundingClientRect(): Box };

/** How much of a report is read, 0 to 1, on a screen of this height. */
export function progressOf({ top, height }: Pick<Box, 'top' | 'height'>, screenPx: number): number {
  const room = height - screenPx * 0.8;
  return room <= 0 ? 1 : Math.min(1, Math.max(0, -top / room));
}

/** The block at the head of the screen, and how far into it. `blocks` are those of the report, in order. */
export function blockAtHead(blocks: readonly Block[]): Pick<ReadingPlace, 'block' | 'within'> {
  const block = Math.max(
    0,
    blocks.findIndex((each) => each.getBoundingClientRect().bottom > 0),
  );
  const { top = 0, height = 1 } = blocks[block]?.getBoundingClientRect() ?? {};
  return { block, within: Math.max(0, -top / height) };
}

/** A report that was read once stays read. */
export const isReadAt = (progress: number, before: ReadingPlace | undefined): boolean =>
  progress >= READ_AT || (before?.isRead ?? false);

/** Whether the place is worth going back to. */
export const isMidway = ({ progress }: ReadingPlace): boolean => progress >= BEGUN_AT && progress <= DONE_AT;
