import { worthOf } from '@/domain/race/board/lap-worth';
import { readTyping } from '@/domain/race/typing/typing-time';
import { Sentence } from '@/components/text/sentence';
import * as typedWords from '@/generated/words/laps-typed';
import { tooManyResets } from '@/generated/words/laps-form';
import * as words from '@/generated/words/lap-would';
import { sentences } from '@/words/format';
import { wouldInWords } from '@/words/race/lap-would';
import { typedProblem } from '@/words/race/typed-problem';
import type { FormContext } from './form-context';

type Props = Pick<FormContext, 'rules' | 'board'> & { time: string; racerId: string | null; resets: string };

/** What a time is worth while it is typed: the place, or why it would have none. A half typed time is left in peace. */
export function TypingNote({ time, resets, racerId, rules, board }: Props) {
  const read = readTyping(time, rules.plausibleFromMs);
  if (read.state === 'empty') return <Sentence words={typedWords.howToType} />;
  if (read.state === 'unfinished') return null;
  if (read.state === 'wrong') return <Sentence words={typedProblem(read.cause, time)} />;
  const most = rules.maxResetsPerLap;
  const worth = most !== null && Number(resets) > most ? null : worthOf(board, read.ms, racerId);
  const look = read.isFast ? 'wait' : worth && worth.kind !== 'no-faster' ? 'good' : undefined;
  const told = sentences(
    most !== null && Number(resets) > most ? tooManyResets({ most }) : wouldInWords(worth),
    read.isFast && words.isFast,
  );
  return (
    <span className="worth" data-look={look}>
      <Sentence words={told} names={worth && 'name' in worth ? [worth.name] : []} />
    </span>
  );
}
