import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/race-paper';
import { paperMomentAt } from '@/words/dates';

type Props = { timeZone: string; asOfMs: number | null };

/** What only paper needs: of when the board is. */
export function RacePaper({ timeZone, asOfMs }: Props) {
  if (asOfMs === null) return null;
  return (
    <p className="print-only">
      <Sentence words={words.asOf({ moment: paperMomentAt(asOfMs, timeZone) })} />
    </p>
  );
}
