import type { Refusal } from '@/domain/api/read-reply';
import { changeState, correctLap } from '@/browser/desk/desk-actions';
import type { DeskUse } from '@/browser/desk/use-desk';
import type { QueuedLap } from '@/domain/desk/decision';
import type { Lap } from '@/domain/race/contract/lap';
import { CorrectDialog } from './correct-dialog';
import type { DeskRace } from './desk-race';
import { KeysDialog } from './keys-dialog';
import { LatelyDialog } from './lately-dialog';
import { LetInDialog } from './let-in-dialog';
import { ManyDialog } from './many-dialog';
import { MissedDialog } from './missed-dialog';
import { FindRacer, OneRacer } from './one-racer';
import { RejectDialog } from './reject-dialog';
import { SignOutDialog } from './sign-out-dialog';
import { StateDialog } from './state-dialog';

export type OpenDialog =
  | { is: 'reject'; lap: QueuedLap }
  | { is: 'correct'; lap: Lap }
  | { is: 'racer'; racerId: string; name: string }
  | { is: 'find' }
  | { is: 'lately' }
  | { is: 'many'; device: string | null }
  | { is: 'missed' }
  | { is: 'let-in' }
  | { is: 'state' }
  | { is: 'keys' }
  | { is: 'sign-out' };

type Props = {
  open: OpenDialog | null;
  setOpen: (dialog: OpenDialog | null) => void;
  desk: DeskUse;
  race: DeskRace;
  timeZone: string;
  official: string;
  isDirector: boolean;
  hasKeys: boolean;
  setHasKeys: (isOn: boolean) => void;
  onSignOut: () => Promise<Refusal | null>;
  showTime: (at: string) => string;
};

export function DeskDialogs(props: Props) {
  const { open, setOpen, desk, race, timeZone, official, isDirector } = props;
  const { hasKeys, setHasKeys, onSignOut, showTime } = props;
  const close = () => setOpen(null);
  const done = <T,>(answer: T) => {
    desk.queue.refresh();
    return answer;
  };
  const ofLaps = {
    onClose: close,
    onCorrect: (lap: Lap) => setOpen({ is: 'correct', lap }),
    onTakeBack: (lap: Lap) => {
      close();
      void desk.takeBack(lap);
    },
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
          onCorrect={async (correction) => {
            const answer = await correctLap(race.slug, open.lap.id, correction);
            if (answer.ok) desk.dispatch({ type: 'corrected', lap: answer.value });
            return done(answer);
          }}
        />
      );
    case 'racer':
      return (
        <OneRacer
          {...ofLaps}
          isDirector={isDirector}
          desk={desk}
          race={race.slug}
          racerId={open.racerId}
          name={open.name}
        />
      );
    case 'find':
      return (
        <FindRacer
          desk={desk}
          onClose={close}
          onPick={({ racerId, name }) => setOpen({ is: 'racer', racerId, name })}
        />
      );
    case 'lately':
      return <LatelyDialog {...ofLaps} race={race.slug} />;
    case 'many':
      return <ManyDialog {...{ desk, timeZone, showTime }} race={race.slug} device={open.device} onClose={close} />;
    case 'missed':
      return <MissedDialog onClose={close} />;
    case 'let-in':
      return <LetInDialog isDirector={isDirector} onClose={close} />;
    case 'state':
      return (
        <StateDialog
          race={race.name}
          state={desk.live.board?.state ?? 'open'}
          waiting={desk.total}
          isDirector={isDirector}
          unsent={desk.unsent.length}
          onChange={(change) => changeState(race.slug, change).then(done)}
          onClose={close}
        />
      );
    case 'keys':
      return <KeysDialog isOn={hasKeys} onSwitch={setHasKeys} onClose={close} />;
    case 'sign-out':
      return <SignOutDialog official={official} onSignOut={onSignOut} onClose={close} />;
  }
}
