'use client';

import type { Refusal } from '@/browser/desk/ask-desk';
import { changeState, correctLap, mergeRacers, renameRacer } from '@/browser/desk/desk-actions';
import type { DeskUse } from '@/browser/desk/use-desk';
import { useRacers } from '@/browser/desk/use-racers';
import { useRacer } from '@/browser/race/use-racer';
import type { QueuedLap } from '@/domain/desk/decision';
import type { Lap } from '@/domain/race/lap';
import { CorrectDialog } from './correct-dialog';
import type { DeskRace } from './desk-race';
import { KeysDialog } from './keys-dialog';
import { RacerDialog } from './racer-dialog';
import { RacerSearch } from './racer-search';
import { RejectDialog } from './reject-dialog';
import { SheetDialog } from './sheet-dialog';
import { SignOutDialog } from './sign-out-dialog';
import { StateDialog } from './state-dialog';

export type OpenDialog =
  | { is: 'reject'; lap: QueuedLap }
  | { is: 'correct'; lap: Lap }
  | { is: 'racer'; racerId: string; name: string }
  | { is: 'find' }
  | { is: 'state' }
  | { is: 'keys' }
  | { is: 'sign-out' };

type Props = {
  open: OpenDialog | null;
  setOpen: (dialog: OpenDialog | null) => void;
  desk: DeskUse;
  race: DeskRace;
  official: string;
  hasKeys: boolean;
  setHasKeys: (isOn: boolean) => void;
  onSignOut: () => Promise<Refusal | null>;
  showTime: (at: string) => string;
};

/** The dialog that is open, if any. */
export function DeskDialogs(props: Props) {
  const { open, setOpen, desk, race, official, hasKeys, setHasKeys, onSignOut, showTime } = props;
  const close = () => setOpen(null);
  const { outbox, unsent } = desk;
  const done = <T,>(answer: T) => {
    desk.queue.refresh();
    return answer;
  };
  switch (open?.is) {
    case undefined:
      return null;
    case 'reject':
      return (
        <RejectDialog
          lap={open.lap}
          onClose={close}
          onReject={(reason) => {
            close();
            void desk.decide(open.lap, 'rejected', reason);
          }}
        />
      );
    case 'correct':
      return (
        <CorrectDialog
          lap={open.lap}
          showTime={showTime}
          onClose={close}
          onCorrect={(correction) => correctLap(race.slug, open.lap.id, correction).then(done)}
        />
      );
    case 'racer':
      return <OneRacer {...props} racerId={open.racerId} name={open.name} done={done} close={close} />;
    case 'find':
      return <FindRacer desk={desk} setOpen={setOpen} close={close} />;
    case 'state':
      return (
        <StateDialog
          race={race.name}
          state={desk.live.board?.state ?? 'open'}
          waiting={desk.total}
          unsent={unsent.length}
          onChange={(change) => changeState(race.slug, change).then(done)}
          onClose={close}
        />
      );
    case 'keys':
      return <KeysDialog isOn={hasKeys} onSwitch={setHasKeys} onClose={close} />;
    case 'sign-out':
      return (
        <SignOutDialog
          official={official}
          unsent={unsent.length}
          onSendNow={() => outbox.sendNow()}
          onSignOut={onSignOut}
          onClose={close}
        />
      );
  }
}

type OneRacerProps = Pick<Props, 'desk' | 'race' | 'setOpen'> & {
  racerId: string;
  name: string;
  done: <T>(answer: T) => T;
  close: () => void;
};

function OneRacer({ desk, race, setOpen, racerId, name, done, close }: OneRacerProps) {
  const { data } = useRacer(race.slug, racerId);
  const { racers, isComplete } = useRacers(desk);
  const takeBack = (lap: Lap) => {
    close();
    void desk.takeBack(lap);
  };
  return (
    <RacerDialog
      key={data ? 'known' : 'unknown'}
      racer={{ racerId, name, country: data?.racer.country ?? null }}
      laps={data?.laps ?? null}
      others={racers}
      isComplete={isComplete}
      onRename={(racer, reason) => renameRacer(race.slug, racerId, { racer, reason }).then(done)}
      onMerge={(into, reason) => mergeRacers(race.slug, racerId, { into: into.racerId, reason }).then(done)}
      onTakeBack={takeBack}
      onCorrect={(lap) => setOpen({ is: 'correct', lap })}
      onClose={close}
    />
  );
}

function FindRacer({ desk, setOpen, close }: Pick<Props, 'desk' | 'setOpen'> & { close: () => void }) {
  const { racers, isComplete } = useRacers(desk);
  return (
    <SheetDialog title="Find a racer" onClose={close}>
      <RacerSearch
        label="Name"
        racers={racers}
        isComplete={isComplete}
        onPick={({ racerId, name }) => setOpen({ is: 'racer', racerId, name })}
      />
    </SheetDialog>
  );
}
