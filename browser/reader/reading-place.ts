import type { Place } from './reading-log';

/** Read to here counts as read: what follows are sources. */
const READ_AT = 0.97;
const WORTH_RESTORING = [0.04, 0.96] as const;
/** The line that is read, as a share of the screen from its head. */
const HEADING_AT = 0.3;

/** As `getBoundingClientRect` gives it: from the head of the screen, in pixels. */
type Box = Pick<DOMRect, 'top' | 'bottom' | 'height'>;

/** How far a report is read, 0 to 1, on a screen of this height. */
export function progressOf({ top, height }: Pick<Box, 'top' | 'height'>, screenPx: number): number {
  const room = height - screenPx * 0.8;
  return room <= 0 ? 1 : Math.min(1, Math.max(0, -top / room));
}

/** The block at the head of the screen, and how far into it. `blocks` are those of the report, in their order. */
export function blockAtHead(blocks: readonly Box[]): Pick<Place, 'block' | 'within'> {
  const block = Math.max(
    0,
    blocks.findIndex(({ bottom }) => bottom > 0),
  );
  const { top = 0, height = 1 } = blocks[block] ?? {};
  return { block, within: Math.max(0, -top / height) };
}

/** What was read once stays read. */
export const isReadAt = (progress: number, before: Place | undefined): boolean =>
  progress >= READ_AT || (before?.isRead ?? false);

/** Whether a report was left in its midst, so that it is worth going back to. */
export const isMidway = ({ progress }: Place): boolean =>
  progress >= WORTH_RESTORING[0] && progress <= WORTH_RESTORING[1];

/** Whether a heading has come up so far that what stands on the screen is its section. */
export const isReached = ({ top }: Pick<Box, 'top'>, screenPx: number): boolean => top < screenPx * HEADING_AT;
