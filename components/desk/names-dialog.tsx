import { useState } from 'react';
import { judgeName } from '@/browser/desk/desk-actions';
import type { Refusal } from '@/domain/api/read-reply';
import type { NameToJudge } from '@/domain/race/contract/name-requests';
import { Name } from '@/components/text/name';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/desk-names';
import { RefusalNote } from './refusal-note';
import { SheetDialog } from './sheet-dialog';

type Props = { race: string; names: readonly NameToJudge[]; onJudged: () => void; onClose: () => void };

/** Names that somebody has reported, and hidden ones: each is hidden or shown with one tap, and back with another. */
export function NamesDialog({ race, names, onJudged, onClose }: Props) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  /** Names that were judged here stay in sight, so that a slip is taken back where it was made. */
  const [judged, setJudged] = useState<readonly NameToJudge[]>([]);
  const listed = [...judged, ...names.filter(({ racerId }) => !judged.some((each) => each.racerId === racerId))];
  const judge = async (each: NameToJudge, verdict: 'hidden' | 'shown') => {
    const refused = await judgeName(race, each.racerId, { verdict });
    setRefusal(refused);
    if (refused) return;
    const after = { ...each, isHidden: verdict === 'hidden', reports: 0 };
    setJudged((before) => [after, ...before.filter(({ racerId }) => racerId !== each.racerId)]);
    onJudged();
  };
  const shown = listed.map(({ racerId, isHidden }) => `${racerId} ${isHidden}`).join();
  return (
    <SheetDialog title={words.title} subject={shown} onClose={onClose}>
      <p className="soft small">{words.whatHidingDoes}</p>
      <RefusalNote refusal={refusal} />
      {listed.length === 0 && <p className="soft">{words.none}</p>}
      <ul className="desk-racer-laps plain" aria-label={words.title}>
        {listed.map((each) => (
          <li key={each.racerId}>
            <span>
              <Name>{each.name}</Name>{' '}
              <span className="state">
                <Sentence words={stateOf(each)} />
              </span>
            </span>
            <span className="desk-lap-buttons">
              {(each.isHidden || each.reports > 0) && (
                <button type="button" className="button" onClick={() => void judge(each, 'shown')}>
                  <span>{each.isHidden ? words.show : words.keep}</span> <Unseen name={each.name} />
                </button>
              )}
              {!each.isHidden && (
                <button type="button" className="button" onClick={() => void judge(each, 'hidden')}>
                  <span>{words.hide}</span> <Unseen name={each.name} />
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </SheetDialog>
  );
}

/** Says to a screen reader whose button it is. */
const Unseen = ({ name }: { name: string }) => (
  <span className="unseen">
    <Name>{name}</Name>
  </span>
);

function stateOf({ isHidden, reports }: NameToJudge): string {
  if (isHidden) return words.isHidden;
  return reports > 0 ? words.reportedBy({ count: reports }) : words.isShown;
}
