import type { RaceEntry } from '@/domain/content/race';
import type { Row } from '@/domain/race/contract/board';
import * as commands from '@/domain/race/commands/commands';
import type { CommandResult, FactDraft } from '@/domain/race/commands/commands';
import type { Lap } from '@/domain/race/contract/lap';
import type { LapFlag } from '@/domain/race/contract/lap-values';
import { isStanding } from '@/domain/race/ledger/lap-record';
import { lapOf, racerNamed, rowOf, stateOf } from '@/domain/race/ledger/ledger';
import type { Ledger } from '@/domain/race/ledger/ledger';
import type { LapCorrection, LapDecision, LapSubmission } from '@/domain/race/contract/requests';
import type { RaceState } from '@/domain/race/contract/rules';
import { detailOf } from '@/server/details';
import { failure } from '@/server/failures';
import type { Outcome } from '@/server/failures';
import type { Devices } from './devices';
import type { GroupCommit } from './group-commit';
import type { Journal } from './journal';
import type { Entry } from './log-store';
import { SCHEDULE, dueStates } from './schedule';

/** Who sends a lap. `device` is the proof by which they withdraw it; `flags` are what only the caller can know. */
export type SubmittedBy = {
  source: 'attendee' | 'gate' | 'official';
  actor: string;
  device: string;
  flags?: readonly LapFlag[];
};

type RacerInput = LapSubmission['racer'];
type NewState = Exclude<RaceState, 'scheduled'>;

/** What can be done to a race. Each is answered when it is stored; a refusal has a code of server/failures.ts. */
export type RaceCommands = {
  /** The same lap sent again is answered with the lap as it is now, and is not new. */
  submit(submission: LapSubmission, by: SubmittedBy): Promise<Outcome<{ lap: Lap; isNew: boolean }>>;
  withdraw(lapId: string, device: string): Promise<Outcome<Lap>>;
  decide(lapId: string, decision: LapDecision, official: string): Promise<Outcome<Lap>>;
  correct(lapId: string, correction: LapCorrection, official: string): Promise<Outcome<Lap>>;
  /** Answers the racer's row; null while they have no lap that waits or is verified. */
  rename(racerId: string, racer: RacerInput, reason: string, official: string): Promise<Outcome<Row | null>>;
  /** All laps of `racerId` go to `into`, whose row is answered. */
  merge(racerId: string, into: string, reason: string, official: string): Promise<Outcome<Row | null>>;
  changeState(state: NewState, reason: string | undefined, official: string): Promise<Outcome<RaceState>>;
  /** Opens or closes the race when its time has come. Asked once a second, and before every command. */
  keepSchedule(): Promise<void>;
};

/** What the races of one keeper share. */
export type Shared = {
  commit: GroupCommit<Entry>;
  devices: Devices;
  now: () => number;
  newId: () => string;
  /** Ids of laps are unique in the whole house. */
  isOfOtherRace: (lapId: string, race: string) => boolean;
};

export function createCommands({ slug, race }: RaceEntry, journal: Journal, shared: Shared): RaceCommands {
  const { commit, devices, now, newId } = shared;
  const nowText = () => new Date(now()).toISOString();
  const isOwn = (lapId: string, device: string) => devices.of(lapId) === device;
  const theLap = (lapId: string) => (ledger: Ledger) => lapOf(ledger, lapId)!;

  return {
    submit: (submission, by) =>
      act(
        (ledger, at) => {
          if (shared.isOfOtherRace(submission.id, slug)) return OF_OTHER_RACE;
          const flags = [...(by.flags ?? []), ...deviceFlags(ledger, submission, by)];
          return commands.submitLap(ledger, submission, { ...by, flags, at, newRacerId: newId() });
        },
        (ledger, facts) => ({ lap: lapOf(ledger, submission.id)!, isNew: facts.length > 0 }),
        by.device,
      ),
    withdraw: (lapId, device) =>
      act(
        (ledger, at) => commands.withdrawLap(ledger, lapId, { actor: 'attendee', at, isOwn: isOwn(lapId, device) }),
        theLap(lapId),
      ),
    decide: (lapId, decision, actor) =>
      act((ledger, at) => commands.decideLap(ledger, lapId, decision, { actor, at }), theLap(lapId)),
    correct: (lapId, correction, actor) =>
      act(
        (ledger, at) => commands.correctLap(ledger, lapId, correction, { actor, at, newRacerId: newId() }),
        theLap(lapId),
      ),
    rename: (racerId, racer, reason, actor) =>
      act(
        (ledger, at) => commands.renameRacer(ledger, racerId, { racer, reason }, { actor, at }),
        (ledger) => rowOf(ledger, racerId),
      ),
    merge: (racerId, into, reason, actor) =>
      act(
        (ledger, at) => commands.mergeRacers(ledger, racerId, { into, reason }, { actor, at }),
        (ledger) => rowOf(ledger, into),
      ),
    changeState: (state, reason, actor) =>
      act(
        (ledger, at) => (race.archive ? OVER : commands.changeState(ledger, { state, reason }, { actor, at })),
        stateOf,
      ),
    async keepSchedule() {
      if (statesDue().length > 0) await act(() => ({ ok: true, facts: [] }), stateOf);
    },
  };

  function act<T>(
    command: (ledger: Ledger, at: string) => CommandResult,
    read: (ledger: Ledger, facts: readonly FactDraft[]) => T,
    device?: string,
  ): Promise<Outcome<T>> {
    return commit.run((append) => {
      const at = nowText();
      const record = (draft: FactDraft) => append({ race: slug, fact: journal.record(draft), device });
      for (const draft of dueChanges(at)) record(draft);
      const result = command(journal.ledger(), at);
      if (!result.ok) return { ok: false, failure: failure(result.code, detailOf(result.cause, result.facts), result) };
      for (const draft of result.facts) {
        record(draft);
        if (draft.action === 'submitted' && device !== undefined) devices.add(draft.lapId, device);
      }
      return { ok: true, value: read(journal.ledger(), result.facts) };
    });
  }

  function statesDue() {
    return race.archive ? [] : dueStates(race, stateOf(journal.ledger()), journal.lastStateChange(), now());
  }

  function dueChanges(at: string): FactDraft[] {
    let state = stateOf(journal.ledger());
    return statesDue().map((next) => {
      const before = { state };
      state = next;
      return { action: 'state-changed', actor: SCHEDULE, at, before, after: { state } };
    });
  }

  /**
   * Another phone enters laps under this name. Trusted is the phone whose lap of this racer came first, and each with a
   * lap that was verified.
   */
  function deviceFlags(ledger: Ledger, { racer }: LapSubmission, { source, device }: SubmittedBy): LapFlag[] {
    const racerId = source === 'attendee' ? racerNamed(ledger, racer.name) : null;
    const laps = ledger.racers.get(racerId ?? '')?.laps ?? [];
    const standing = laps.filter((lap) => lap.source === 'attendee' && isStanding(lap));
    const firstSeq = Math.min(...standing.map(({ seq }) => seq));
    const trusted = standing.filter(({ seq, status }) => seq === firstSeq || status === 'verified');
    return standing.length > 0 && !trusted.some(({ id }) => devices.of(id) === device) ? ['other-device'] : [];
  }
}

const OF_OTHER_RACE: CommandResult = {
  ok: false,
  code: 'id-reused',
  cause: 'id-of-another-lap',
};
const OVER: CommandResult = {
  ok: false,
  code: 'race-final',
  cause: 'race-archived',
};
