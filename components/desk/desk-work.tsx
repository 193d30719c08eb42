import { useRef, useState } from 'react';
import { claimOf } from '@/domain/desk/desk-queue';
import type { Refusal } from '@/domain/api/read-reply';
import { OLDEST } from '@/domain/desk/queue-view';
import { useDeskFocus } from '@/browser/desk/use-desk-focus';
import { useDesk } from '@/browser/desk/use-desk';
import { useLapInSight } from '@/browser/desk/use-lap-in-sight';
import { useKeys } from '@/browser/desk/use-keys';
import { useKeysSwitch } from '@/browser/desk/use-keys-switch';
import { useFreshPress } from '@/browser/fingers/use-fresh-press';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/desk-decide';
import { momentAt } from '@/words/dates';
import { DecisionBar } from './decision-bar';
import { DeskBar } from './desk-bar';
import { DeskDialogs, type OpenDialog } from './desk-dialogs';
import type { DeskRace } from './desk-race';
import { DeskState } from './desk-state';
import { NamesNote } from './names-note';
import { SelectedLap } from './selected-lap';
import { QueueList } from './queue-list';
import { RefusedList } from './refused-list';
import { UnsentList } from './unsent-list';

type Props = {
  race: DeskRace;
  races: readonly DeskRace[];
  timeZone: string;
  official: string;
  /** The server has the last word. Where a role is not known, everything is offered. */
  isDirector: boolean;
  onRace: (slug: string) => void;
  onSignedOut: () => void;
  onSignOut: () => Promise<Refusal | null>;
};

/** An official at work on one race. */
export function DeskWork({ race, races, timeZone, official, isDirector, onRace, onSignedOut, onSignOut }: Props) {
  const desk = useDesk(race.slug, official, onSignedOut);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [hasKeys, setHasKeys] = useKeysSwitch();
  const { selected, isSelectedGone, dispatch, nowMs, outbox, live } = desk;
  const showTime = (at: string) => momentAt(Date.parse(at), timeZone, nowMs);
  const lap = isSelectedGone ? null : selected;
  const isFinal = live.board?.state === 'final';

  const verify = () => lap && !isFinal && void desk.decide(lap, 'verified');
  const reject = () => lap && !isFinal && setDialog({ is: 'reject', lap });
  const undoable = isFinal ? [] : desk.undoable.decisions;
  const undo = () => undoable[0] && void desk.undo(undoable[0]);
  const move = (by: 1 | -1) => dispatch(isSelectedGone ? { type: 'next' } : { type: 'moved', by });
  const correct = () => lap && setDialog({ is: 'correct', lap });
  // Everything that a press here may act on, and everything that can move it. When any of it changes, the next press
  // has to be a fresh one.
  const refusals = desk.refused.map(({ entry }) => entry.id).join();
  const shownLap = selected ? `${selected.id} ${selected.version} ${isSelectedGone}` : '';
  const area = useRef<HTMLDivElement>(null);
  const isFresh = useFreshPress(area, [shownLap, isFinal, dialog?.is ?? '', refusals].join('|'));
  const freshly = (act: () => unknown) => (event: KeyboardEvent) => isFresh(event) && act();
  const deciding = { v: freshly(verify), r: freshly(reject), u: freshly(undo), c: freshly(correct) };
  const looking = { j: () => move(1), k: () => move(-1), '?': () => setDialog({ is: 'keys' }) };
  useKeys({ ...deciding, ...looking }, hasKeys);
  useDeskFocus(area);
  useLapInSight(area, selected?.id ?? null);

  return (
    <div ref={area} className="desk-work" role="group" aria-label={race.name} tabIndex={-1} data-work>
      <DeskBar
        races={races}
        race={race.slug}
        onRace={onRace}
        state={live.board?.state ?? null}
        official={official}
        onState={() => setDialog({ is: 'state' })}
        onFind={() => setDialog({ is: 'find' })}
        onLately={() => setDialog({ is: 'lately' })}
        onMany={() => setDialog({ is: 'many', device: null })}
        onMissed={() => setDialog({ is: 'missed' })}
        onLetIn={() => setDialog({ is: 'let-in' })}
        onKeys={() => setDialog({ is: 'keys' })}
        onSignOut={() => setDialog({ is: 'sign-out' })}
      />
      <p className="unseen" role="status">
        <Sentence words={desk.said} names={[undoable[0]?.lap?.name, selected?.name]} />
      </p>
      <RefusedList
        refused={desk.refused}
        showTime={showTime}
        onSeen={(id) => void outbox.dismiss(id)}
        onRetry={(id) => void outbox.retry(id)}
      />
      <NamesNote race={race.slug} nowMs={nowMs} />
      <UnsentList entries={desk.unsent} onSendNow={() => outbox.sendNow()} />
      <DeskState desk={desk} showTime={showTime} />
      <div className="desk-columns">
        {selected && (
          <SelectedLap
            race={race}
            lap={selected}
            before={desk.selectedBefore}
            isGone={isSelectedGone}
            alsoHas={claimOf(desk, selected.id)?.by ?? null}
            timeZone={timeZone}
            nowMs={nowMs}
            showTime={showTime}
            onCorrect={correct}
            onRacer={() => setDialog({ is: 'racer', racerId: selected.racerId, name: selected.name })}
            ofDevice={desk.page?.devices.find(({ device }) => device === selected.device)?.laps ?? 1}
            onDevice={(device) => desk.queue.look({ ...OLDEST, device })}
            onMany={(device) => setDialog({ is: 'many', device })}
          />
        )}
        {desk.open.length > 0 && (
          <QueueList
            laps={desk.open}
            claims={desk.claims}
            total={desk.total}
            page={desk.page}
            view={desk.queue.view}
            onLook={desk.queue.look}
            isLive={live.link === 'live' && desk.queue.state === 'ready'}
            selectedId={selected?.id ?? null}
            nowMs={nowMs}
            onSelect={(lapId) => dispatch({ type: 'selected', lapId })}
          />
        )}
      </div>
      <DecisionBar
        lap={selected}
        isGone={isSelectedGone}
        locked={isFinal ? words.isFinal : null}
        undo={undoable}
        undoLeftMs={desk.undoable.untilMs - nowMs}
        onVerify={verify}
        onReject={reject}
        onUndo={undo}
        onNext={() => dispatch({ type: 'next' })}
      />
      <DeskDialogs
        open={dialog}
        setOpen={setDialog}
        desk={desk}
        race={race}
        timeZone={timeZone}
        official={official}
        isDirector={isDirector}
        hasKeys={hasKeys}
        setHasKeys={setHasKeys}
        onSignOut={onSignOut}
        showTime={showTime}
      />
    </div>
  );
}
