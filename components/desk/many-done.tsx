import type { RejectionAnswer } from '@/domain/race/contract/rejections';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/desk-many';

type Props = {
  /** What was done a moment ago. */
  done: RejectionAnswer | null;
  acts: readonly RejectionAnswer[];
  isBusy: boolean;
  showTime: (at: string) => string;
  onTakeBack: (id: string) => void;
};

/** Earlier acts of all officials, each of which can be taken back. */
export function ManyDone({ done, acts, isBusy, showTime, onTakeBack }: Props) {
  return (
    <>
      <p className="desk-done" role="status">
        {done && (done.standing > 0 ? words.rejected({ count: done.standing }) : words.takenBack({ count: done.laps }))}
      </p>
      {acts.length > 0 && (
        <section className="desk-part" aria-labelledby="acts">
          <h3 id="acts">{words.earlier}</h3>
          <ul className="desk-racer-laps plain">
            {acts.map(({ id, by, at, reason, laps, standing }) => (
              <li key={id}>
                <span>
                  <Sentence words={words.act({ count: laps, standing, by, time: showTime(at), reason })} names={[by]} />
                </span>
                {standing > 0 && (
                  <button
                    type="button"
                    className="button"
                    disabled={isBusy}
                    aria-label={words.takeBackAct({ count: standing, by, time: showTime(at) })}
                    onClick={() => onTakeBack(id)}
                  >
                    {words.takeBack}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
