import { useLap } from '@/browser/desk/use-lap';
import { useRacer } from '@/browser/race/use-racer';
import type { QueuedLap } from '@/domain/desk/decision';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/desk-lap';
import { sayState } from '@/words/desk/decision-words';
import type { DeskRace } from './desk-race';
import { LapCard } from './lap-card';
import { RacerLaps } from './racer-laps';

type Props = {
  race: DeskRace;
  lap: QueuedLap;
  before: QueuedLap | null;
  isGone: boolean;
  /** Another official with this lap in hand. */
  alsoHas: string | null;
  timeZone: string;
  nowMs: number;
  showTime: (at: string) => string;
  onCorrect: () => void;
  onRacer: () => void;
  /** How many laps of its device wait. */
  ofDevice: number;
  onDevice: (device: string) => void;
  onMany: (device: string) => void;
};

/** The selected lap with the racer's other laps. If somebody else was faster, it says what became of the lap. */
export function SelectedLap({ race, lap, before, isGone, alsoHas, timeZone, nowMs, showTime, ofDevice, ...on }: Props) {
  const { onCorrect, onRacer, onDevice, onMany } = on;
  const { device } = lap;
  const racer = useRacer(race.slug, isGone ? null : lap.racerId);
  const now = useLap(race.slug, isGone ? lap.id : null);
  const gone = !isGone ? null : now ? sayState(now, showTime) : words.notInQueue;
  return (
    <LapCard
      lap={lap}
      before={before}
      gone={gone}
      ofDevice={ofDevice}
      rules={race.rules}
      timeZone={timeZone}
      nowMs={nowMs}
    >
      {!isGone && (
        <>
          {alsoHas !== null && (
            <p className="note" role="status">
              <Sentence words={words.alsoInHand({ official: alsoHas })} names={[alsoHas]} />
            </p>
          )}
          <RacerLaps
            laps={racer.data?.laps ?? null}
            currentId={lap.id}
            isOffline={racer.state === 'offline' || racer.state === 'failed'}
          />
          <div className="actions">
            <button type="button" className="button" onClick={onCorrect}>
              {words.correct}
            </button>
            <button type="button" className="button" onClick={onRacer}>
              {words.racer}
            </button>
            {device !== undefined && ofDevice > 1 && (
              <>
                <button type="button" className="button" onClick={() => onDevice(device)}>
                  {words.onlyThisPhone}
                </button>
                <button type="button" className="button" onClick={() => onMany(device)}>
                  {words.rejectMany}
                </button>
              </>
            )}
          </div>
        </>
      )}
    </LapCard>
  );
}
