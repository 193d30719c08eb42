import type { MyLap } from '@/browser/race/use-my-laps';
import { NOT_OURS } from '@/domain/outbox/meaning-codes';
import { isTurnedBack } from '@/domain/outbox/others';
import { sentence, whyItWaits } from '@/domain/outbox/problem-words';
import { Sentence } from '@/components/text/sentence';
import { momentAt, spanInWords } from '@/words/dates';

type Props = { lap: MyLap; timeZone: string; nowMs: number | null };

/** What became of a lap of mine: what happened, what was kept, and what comes next. */
export function EntryWords({ lap, timeZone, nowMs }: Props) {
  const words = wordsFor(lap, timeZone, nowMs);
  return (
    <>
      {words && (
        <p className="small">
          <Sentence words={words} names={[lap.decision?.by]} />
        </p>
      )}
      {isStuck(lap) && (
        <p className="small">
          {`It could not be taken back: ${sentence(lap.problem?.detail ?? 'the server gave no reason')} It stands as it is.`}
        </p>
      )}
    </>
  );
}

/** The server has the lap, and would not give it back. */
export const isStuck = ({ lap, entry }: MyLap) => lap !== null && entry?.state === 'refused';

function wordsFor({ stage, entry, problem, decision }: MyLap, timeZone: string, nowMs: number | null): string | null {
  const by = () =>
    decision && `${decision.by}, ${momentAt(Date.parse(decision.at), timeZone, nowMs ?? Date.parse(decision.at))}`;
  switch (stage) {
    case 'unsent': {
      if (entry?.state === 'sending') return null;
      const next =
        entry && nowMs !== null && entry.nextTryAt > nowMs ? `in ${spanInWords(entry.nextTryAt - nowMs)}` : '';
      const why = problem && whyItWaits({ lastProblem: problem, turnedBack: entry?.turnedBack });
      if (entry && isTurnedBack(entry))
        return `${why} It has waited since ${momentAt(entry.createdAt, timeZone, nowMs ?? entry.createdAt)}. Change the name, or show an official this screen. It is kept on this phone and tried again${next && ` ${next}`}.`;
      if (problem?.code === NOT_OURS) return `${why} The lap is kept and tried again${next && ` ${next}`}.`;
      return `${why ? `${why} ` : ''}It is kept on this phone and leaves by itself${next ? `, next try ${next}` : ' as soon as there is a connection'}.`;
    }
    case 'refused':
      return `The server did not take it: ${sentence(problem?.detail ?? 'it gave no reason')} Everything you typed is kept here. Change it and send it again, or dismiss it.`;
    case 'withdrawing':
      return problem?.code === NOT_OURS
        ? `${whyItWaits({ lastProblem: problem, turnedBack: entry?.turnedBack })} The server hears of it as soon as that lets it through.`
        : 'The server hears of it with the next connection.';
    case 'waiting':
      return 'The server has it. It counts once an official has verified it.';
    case 'verified':
      return decision ? sentence(`By ${by()}${decision.reason ? `: ${decision.reason}` : ''}`) : 'It counts.';
    case 'rejected':
      return `By ${by() ?? 'an official'}: ${sentence(decision?.reason ?? 'no reason given')} It stays in the log and does not count.`;
    case 'withdrawn':
      return null;
  }
}
