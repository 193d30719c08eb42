import { useRef, useState } from 'react';
import type { LapInput, MyLap, MyLapsUse, UndoWithdrawal } from '@/browser/race/use-my-laps';
import type { Board } from '@/domain/race/contract/board';
import type { OutboxUse } from '@/browser/outbox/use-outbox';
import { FreshArea } from '@/components/fingers/fresh-area';
import { formatLapTime } from '@/domain/race/typing/lap-time';
import { Sentence } from '@/components/text/sentence';
import type { FormContext } from './form-context';
import { LapForm, type LapDraft } from './lap-form';
import { MyLapItem, type LapActions } from './my-lap';
import { storageWords } from './storage-words';
import { UndoToast } from './undo-toast';

type Props = { mine: MyLapsUse; outbox: OutboxUse; form: FormContext };

/** Sending a lap, and what became of those that were sent from this phone. */
export function MyLapsPanel({ mine, outbox, form }: Props) {
  const [undoable, setUndoable] = useState<{ lap: MyLap; undo: UndoWithdrawal } | null>(null);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const leaveUndo = () => setUndoable(null);
  const { me, laps } = mine;

  const send = async (input: LapInput) => {
    await mine.submit(input);
    setSaid(onItsWay(formatLapTime(input.timeMs), outbox.trouble));
  };
  const actions: LapActions = {
    retry: ({ id }) => void outbox.retry(id),
    // Of a lap that the server has, the entry is the one that would have taken it back.
    dismiss: ({ id, entry }) => void outbox.dismiss(entry?.id ?? id),
    takeBack: (lap) => void takeBack(lap),
    edit: async ({ id }, input) => {
      if ((await mine.edit(id, input)) === null)
        throw new Error('It is just being sent, and can no longer be changed. Take it back once it has arrived.');
    },
  };
  const takeBack = async (lap: MyLap) => {
    const undo = await mine.withdraw(lap.id);
    if (!undo) return;
    // That it is on its way is true no longer.
    setSaid('');
    setUndoable({ lap, undo });
  };
  const undo = async ({ lap, undo }: { lap: MyLap; undo: UndoWithdrawal }) => {
    setUndoable(null);
    const time = formatLapTime(lap.timeMs);
    setSaid((await undo()) === 'stands' ? `Lap ${time} stands as it was.` : onItsWay(time, outbox.trouble));
  };

  const draft: LapDraft = { name: me?.name ?? '', country: me?.country ?? null, time: '', resets: '0', drivenAt: null };
  return (
    <>
      <h2>Send a lap</h2>
      {!mine.isMeKnown ? (
        <div className="form-space" />
      ) : canSend(form.board) ? (
        <LapForm {...form} draft={draft} action="Send this lap" send={send} />
      ) : (
        <p className="note">{closedWords(form.board)}</p>
      )}
      <p className="said" role="status">
        <Sentence words={said} />
      </p>
      {outbox.trouble && (
        <p className="note">
          {`${storageWords(outbox.trouble)} A lap that waits is sent from this page: keep it open until then.`}
        </p>
      )}
      <h2 tabIndex={-1} ref={heading}>
        My laps
      </h2>
      {laps.length === 0 ? (
        <p className="soft">Laps you send from this phone appear here, with what becomes of them.</p>
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
          words={`Lap ${formatLapTime(undoable.lap.timeMs)} is taken back.`}
          undo={() => void undo(undoable)}
          leave={leaveUndo}
          next={heading}
        />
      )}
    </>
  );
}

const onItsWay = (time: string, trouble: OutboxUse['trouble']) =>
  `Lap ${time} is ${trouble ? '' : 'kept on this phone and '}on its way.`;

/** Before a board is known the lap may wait: the server decides when it arrives. */
const canSend = (board: Board | null) => board === null || board.state === 'open';

const closedWords = (board: Board | null) =>
  board?.state === 'scheduled'
    ? 'The race is not open yet. You can send laps as soon as it is.'
    : 'The race takes no more laps. Those that wait may still be decided.';
