import type { Board } from '@/domain/race/contract/board';
import { parseLapTime, shownLapTime } from '@/domain/race/typing/lap-time';
import type { RaceRules } from '@/domain/race/contract/rules';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/laps-typed';
import { sentences } from '@/words/format';
import { readAs } from '@/words/race/typed-time';

type Props = { time: string; rules: RaceRules; board: Board | null; myRacerId: string | null };

/** What the form understood of the time while it is typed, and what rank it would give. */
export function TimeNote({ time, rules, board, myRacerId }: Props) {
  const parsed = parseLapTime(time);
  if (time.trim() === '') return <Sentence words={words.howToType} />;
  if (!parsed.ok) return <Sentence words={words.notATimeYet} />;
  const isFast = parsed.ms < rules.plausibleFromMs;
  return (
    <Sentence
      words={sentences(readAs(parsed.ms, board, myRacerId), isFast && words.isFast)}
      strong={shownLapTime(parsed.ms)}
    />
  );
}
