import { Fragment, useEffect, useRef, type ReactNode } from 'react';
import { useAddressPart } from '@/browser/page/use-address-part';
import { useLatePart } from '@/browser/page/use-late-part';
import type { OutboxUse } from '@/browser/outbox/use-outbox';
import type { LapInput, MyLap, MyLapsUse } from '@/browser/race/use-my-laps';
import type { LapActionsUse } from '@/browser/race/use-lap-actions';
import type { LiveState } from '@/browser/race/live-state';
import { lapSteps } from '@/browser/race/lap-steps';
import { jumpToRow } from '@/browser/race/jump-to-row';
import { FollowedLap } from '@/components/race/lap/followed-lap';
import { LapBar } from '@/components/race/lap/lap-bar';
import { MyPlace } from '@/components/race/lap/my-place';
import { closedWords } from '@/components/race/sheet/closed-words';
import type { FormContext } from '@/components/race/sheet/form-context';
import { Sentence } from '@/components/text/sentence';
import { loadLateParts } from './load-late-parts';
import { PartMissing } from './part-missing';
import { heardLap } from '@/words/race/heard-lap';

type Props = {
  race: string;
  mine: MyLapsUse;
  outbox: OutboxUse;
  link: LiveState['link'];
  laps: LapActionsUse;
  form: FormContext;
  /** The lap of mine that is being changed. */
  changed: MyLap | null;
  change: (lap: MyLap | null) => void;
  showBoard: () => void;
  openRacer: (racerId: string) => void;
  /** The offer to undo, where it does not stand with its lap. */
  undo: ReactNode;
};

/** What all parts of a race have at their lower edge, and the sheet that opens from it. `?add` opens it as well. */
export function LapDock(props: Props) {
  const { race, mine, outbox, link, laps, form, changed, change, showBoard, openRacer, undo } = props;
  const [adding, setAdding] = useAddressPart('add');
  const addButton = useRef<HTMLButtonElement>(null);
  const isOpen = adding !== null || changed !== null;
  const late = useLatePart(loadLateParts, { isWanted: isOpen, isAhead: true });
  const { board, rules } = form;
  const isKept = !outbox.trouble;
  const isJudged = rules.verification === 'required';
  const followed = mine.laps.find(({ id, stage, isNews }) => id === laps.followedId && isFollowed(stage, isNews));
  const racerId = mine.me?.racerId ?? null;

  const close = () => {
    change(null);
    setAdding(null, 'replace');
  };
  const send = (input: LapInput) => laps.send(changed, input);
  const jump = (id: string, index: number | null) => {
    if (index === null) return openRacer(id);
    showBoard();
    setTimeout(() => jumpToRow(id, index));
  };
  // A sheet that was open as the page came has no button to give the focus back to.
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body)
      addButton.current?.focus({ preventScroll: true });
    wasOpen.current = isOpen;
  }, [isOpen]);

  return (
    <>
      <p className="unseen" role="status">
        <Sentence words={laps.said || (followed ? heardLap(followed, { isKept, isJudged }) : '')} />
      </p>
      <LapBar
        {...{ addButton }}
        isSheetOpen={isOpen}
        isKnown={mine.isMeKnown}
        add={closedWords(board) === null ? () => setAdding('', 'replace') : null}
        place={board && racerId && <MyPlace {...{ race, board, racerId, jump }} laps={mine.laps} />}
        followed={
          followed
            ? {
                lap: followed,
                shown: (
                  <FollowedLap
                    lap={followed}
                    steps={lapSteps(followed, { isKept, isJudged })}
                    {...{ isJudged, timeZone: form.timeZone, nowMs: form.nowMs }}
                    takeBack={() => laps.actions.takeBack(followed)}
                    change={() => change(followed)}
                    hide={() => {
                      laps.follow(null);
                      addButton.current?.focus({ preventScroll: true });
                    }}
                  />
                ),
              }
            : null
        }
        trouble={isOpen && late === 'missing' && <PartMissing />}
      />
      {isOpen && mine.isMeKnown && late && late !== 'missing' && (
        <Fragment key={changed?.id ?? ''}>
          {late.lapSheet({
            ...{ race, form, close, send, lap: changed, me: mine.me },
            delay: link !== 'lost' ? null : isKept ? 'offline' : 'offline-in-page',
          })}
        </Fragment>
      )}
      {undo}
    </>
  );
}

/** A decided lap is followed until it was seen among my laps. */
const isFollowed = (stage: MyLap['stage'], isNews: boolean) =>
  stage === 'unsent' || stage === 'waiting' || stage === 'refused' || isNews;
