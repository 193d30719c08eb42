import { useRef, useState } from 'react';
import type { LapInput, MyLap, MyLapsUse, UndoWithdrawal } from '@/browser/race/use-my-laps';
import type { Board } from '@/domain/race/contract/board';
import type { OutboxUse } from '@/browser/outbox/use-outbox';
import { FreshArea } from '@/components/fingers/fresh-area';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { Sentence } from '@/components/text/sentence';
import type { FormContext } from './form-context';
import * as words from '@/generated/words/laps-panel';
import * as storageWords from '@/generated/words/laps-storage';
import { sentences } from '@/words/format';
import { LapForm, type LapDraft } from './lap-form';
import { MyLapItem, type LapActions } from './my-lap';
import { UndoToast } from './undo-toast';

type Props = { mine: MyLapsUse; outbox: OutboxUse; form: FormContext };

/** Sending a lap, and what became of the laps that were sent from this phone. */
export function MyLapsPanel({ mine, outbox, form }: Props) {
  const [undoable, setUndoable] = useState<{ lap: MyLap; undo: UndoWithdrawal } | null>(null);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const leaveUndo = () => setUndoable(null);
  const { me, laps } = mine;

  const send = async (input: LapInput) => {
    await mine.submit(input);
    setSaid(onItsWay(shownLapTime(input.timeMs), outbox.trouble));
  };
  const actions: LapActions = {
    retry: ({ id }) => void outbox.retry(id),
    // Where the server has the lap, the entry is the withdrawal that was refused.
    dismiss: ({ id, entry }) => void outbox.dismiss(entry?.id ?? id),
    takeBack: (lap) => void takeBack(lap),
    edit: async ({ id }, input) => {
      if ((await mine.edit(id, input)) === null) throw new Error(words.tooLateToChange);
    },
  };
  const takeBack = async (lap: MyLap) => {
    const undo = await mine.withdraw(lap.id);
    if (!undo) return;
    // The message that the lap is on its way is no longer true.
    setSaid('');
    setUndoable({ lap, undo });
  };
  const undo = async ({ lap, undo }: { lap: MyLap; undo: UndoWithdrawal }) => {
    setUndoable(null);
    const time = shownLapTime(lap.timeMs);
    setSaid((await undo()) === 'stands' ? words.stands({ time }) : onItsWay(time, outbox.trouble));
  };

  const draft: LapDraft = { name: me?.name ?? '', country: me?.country ?? null, time: '', resets: '0', drivenAt: null };
  return (
    <>
      <h2>{words.sendALap}</h2>
      {!mine.isMeKnown ? (
        <div className="form-space" />
      ) : canSend(form.board) ? (
        <LapForm {...form} draft={draft} action={words.sendThisLap} send={send} />
      ) : (
        <p className="note">{closedWords(form.board)}</p>
      )}
      <p className="said" role="status">
        <Sentence words={said} />
      </p>
      {outbox.trouble && <p className="note">{sentences(storageWords[outbox.trouble], words.sentFromThisPage)}</p>}
      <h2 tabIndex={-1} ref={heading}>
        {words.myLaps}
      </h2>
      {laps.length === 0 ? (
        <p className="soft">{words.noLapsYet}</p>
      ) : (
        <FreshArea subject={laps.map(({ id, stage }) => `${id} ${stage}`).join()}>
          <ul className="my-laps">
            {laps.map((lap) => (
              <MyLapItem key={lap.id} {...{ lap, actions, form }} />
            ))}
          </ul>
        </FreshArea>
      )}
      {undoable && (
        <UndoToast
          words={words.isTakenBack({ time: shownLapTime(undoable.lap.timeMs) })}
          undo={() => void undo(undoable)}
          leave={leaveUndo}
          next={heading}
        />
      )}
    </>
  );
}

const onItsWay = (time: string, trouble: OutboxUse['trouble']) =>
  trouble ? words.isOnItsWay({ time }) : words.isKeptAndOnItsWay({ time });

/** Before a board is known the lap may wait. The server decides when it arrives. */
const canSend = (board: Board | null) => board === null || board.state === 'open';

const closedWords = (board: Board | null) => (board?.state === 'scheduled' ? words.raceNotOpen : words.raceTakesNoMore);
