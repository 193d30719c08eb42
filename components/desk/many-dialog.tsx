import { useState, type FormEvent } from 'react';
import type { DeskUse } from '@/browser/desk/use-desk';
import { useFitting, type Found } from '@/browser/desk/use-fitting';
import { useRejections } from '@/browser/desk/use-rejections';
import type { Refusal } from '@/domain/api/read-reply';
import { latestClock } from '@/domain/desk/latest-clock';
import type { Fitting, RejectionAnswer } from '@/domain/race/contract/rejections';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { Exact } from '@/components/text/exact';
import { Name } from '@/components/text/name';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/desk-many';
import * as reasons from '@/generated/words/desk-rejections';
import { DeviceSelect } from './device-select';
import { ManyDone } from './many-done';
import { ReasonField } from './reason-field';
import { RefusalNote } from './refusal-note';
import { SheetDialog } from './sheet-dialog';

type Props = {
  desk: DeskUse;
  race: string;
  timeZone: string;
  /** The device that is chosen first. Null: all of them. */
  device: string | null;
  showTime: (at: string) => string;
  onClose: () => void;
};

const SUGGESTIONS = [words.invented, words.sentTooOften, reasons['not-on-sheet'], reasons['name-to-check']];

/** Rejects all waiting laps of a phone, or of a span of time, and takes that back. First it shows which these are. */
export function ManyDialog({ desk, race, timeZone, device, showTime, onClose }: Props) {
  const [chosen, setChosen] = useState(device);
  const [clocks, setClocks] = useState({ from: '', to: '' });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [done, setDone] = useState<RejectionAnswer | null>(null);
  const { acts, isBusy, reject, takeBack } = useRejections(race, () => desk.queue.refresh());
  // The moment of the clocks is fixed when they are typed: a minute later they still mean the same.
  const [typedAtMs, setTypedAtMs] = useState(() => Date.now());
  const fitting = fittingOf(chosen, clocks, timeZone, typedAtMs);
  const isAsked = fitting.device !== undefined || (fitting.from !== undefined && fitting.to !== undefined);
  const found = useFitting(race, fitting, isAsked, `${done?.id} ${done?.standing}`, desk.readAtMs);

  const type = (field: 'from' | 'to') => (event: { target: { value: string } }) => {
    setTypedAtMs(Date.now());
    setClocks({ ...clocks, [field]: event.target.value });
  };
  const settle = (outcome: RejectionAnswer | Refusal) => {
    const isDone = 'laps' in outcome;
    setDone(isDone ? outcome : null);
    setRefusal(isDone ? null : outcome);
  };
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = (new FormData(event.currentTarget).get('reason') as string).trim();
    if (isAsked && reason !== '') settle(await reject({ ...fitting, reason }));
  };

  return (
    <SheetDialog title={words.title} subject={JSON.stringify(fitting)} onClose={onClose}>
      <form className="desk-form" onSubmit={(event) => void onSubmit(event)} aria-busy={isBusy}>
        <DeviceSelect devices={desk.page?.devices ?? []} chosen={chosen} onChoose={setChosen} />
        <fieldset className="desk-span">
          <legend>
            <span>{words.cameIn}</span>{' '}
            <span className="soft">{chosen === null ? words.bothNeeded : words.ifNotAll}</span>
          </legend>
          <label className="field">
            <span>{words.from}</span>
            <input type="time" step={1} value={clocks.from} required={chosen === null} onChange={type('from')} />
          </label>
          <label className="field">
            <span>{words.until}</span>
            <input type="time" step={1} value={clocks.to} required={chosen === null} onChange={type('to')} />
          </label>
        </fieldset>
        <ReasonField suggestions={SUGGESTIONS} />
        <div className="desk-fitting" role="status">
          <Fits found={isAsked ? found : null} isAsked={isAsked} />
        </div>
        <p className="soft small">{words.needsServer}</p>
        <RefusalNote refusal={refusal} />
        <button className="button main" disabled={isBusy || !found?.count}>
          {isBusy ? words.working : words.reject({ count: found?.count ?? 0 })}
        </button>
      </form>
      <ManyDone
        done={done}
        acts={acts}
        isBusy={isBusy}
        showTime={showTime}
        onTakeBack={(id) => void takeBack(id).then(settle)}
      />
    </SheetDialog>
  );
}

/** What would be rejected, before it is. */
function Fits({ found, isAsked }: { found: Found | null; isAsked: boolean }) {
  if (!isAsked) return <p className="soft">{words.chooseFirst}</p>;
  if (found === null) return <p className="soft">{words.looking}</p>;
  if (found.count === null) return <p className="soft">{words.unknown}</p>;
  return (
    <>
      <p>
        <Sentence words={words.fit({ count: found.count })} />
      </p>
      <ul className="plain soft">
        {found.oldest.map(({ id, timeMs, name }) => (
          <li key={id}>
            <Exact>{shownLapTime(timeMs)}</Exact> <Name>{name}</Name>
          </li>
        ))}
        {found.count > found.oldest.length && <li translate="no">…</li>}
      </ul>
    </>
  );
}

function fittingOf(
  device: string | null,
  { from, to }: { from: string; to: string },
  zone: string,
  atMs: number,
): Fitting {
  const fromMs = latestClock(from, zone, atMs);
  const toMs = latestClock(to, zone, atMs, true);
  return {
    ...(device !== null && { device }),
    ...(fromMs !== null && { from: new Date(fromMs).toISOString() }),
    ...(toMs !== null && { to: new Date(toMs).toISOString() }),
  };
}
