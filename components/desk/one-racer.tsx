import type { ReactNode } from 'react';
import { mergeRacers, renameRacer } from '@/browser/desk/desk-actions';
import type { DeskUse } from '@/browser/desk/use-desk';
import { useRacers } from '@/browser/desk/use-racers';
import { useRacer } from '@/browser/race/use-racer';
import type { Lap } from '@/domain/race/contract/lap';
import * as menu from '@/generated/words/desk-menu';
import * as words from '@/generated/words/desk-racer';
import { RacerDialog } from './racer-dialog';
import { RacerSearch, type NamedRacer } from './racer-search';
import { SheetDialog } from './sheet-dialog';

type OneProps = {
  desk: DeskUse;
  isDirector: boolean;
  race: string;
  racerId: string;
  name: string;
  onTakeBack: (lap: Lap) => void;
  onCorrect: (lap: Lap) => void;
  onClose: () => void;
};

/** A racer by id. Fetches the laps, and the other racers to merge with. */
export function OneRacer({
  desk,
  isDirector,
  race,
  racerId,
  name,
  onTakeBack,
  onCorrect,
  onClose,
}: OneProps): ReactNode {
  const { data, state } = useRacer(race, racerId);
  const { racers, isComplete } = useRacers(desk);
  const done = <T,>(answer: T) => {
    desk.queue.refresh();
    return answer;
  };
  return (
    <RacerDialog
      key={data ? 'known' : 'unknown'}
      race={race}
      racer={{ racerId, name, country: data?.racer.country ?? null }}
      laps={data?.laps ?? null}
      isLoading={data === null && state === 'loading'}
      others={racers}
      isComplete={isComplete}
      isDirector={isDirector}
      onRename={(racer, reason) => renameRacer(race, racerId, { racer, reason }).then(done)}
      onMerge={(into, reason) => mergeRacers(race, racerId, { into: into.racerId, reason }).then(done)}
      onTakeBack={onTakeBack}
      onCorrect={onCorrect}
      onClose={onClose}
    />
  );
}

type FindProps = { desk: DeskUse; onPick: (racer: NamedRacer) => void; onClose: () => void };

/** Finds a racer by name among all on the board. */
export function FindRacer({ desk, onPick, onClose }: FindProps): ReactNode {
  const { racers, isComplete } = useRacers(desk);
  return (
    <SheetDialog title={menu.findRacer} onClose={onClose}>
      <RacerSearch label={words.name} racers={racers} isComplete={isComplete} onPick={onPick} />
    </SheetDialog>
  );
}
