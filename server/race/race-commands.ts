import type { RaceEntry } from '@/domain/content/race';
import type { Row } from '@/domain/race/contract/board';
import * as commands from '@/domain/race/commands/commands';
import type { CommandResult, FactDraft } from '@/domain/race/commands/commands';
import type { Lap } from '@/domain/race/contract/lap';
import type { LapFlag } from '@/domain/race/contract/lap-values';
import { isStanding } from '@/domain/race/ledger/lap-record';
import type { RejectionAnswer, RejectionRequest } from '@/domain/race/contract/rejections';
import { rejectionAnswer } from '@/domain/race/ledger/rejections';
import { lapOf, racerNamed, rowOf, stateOf } from '@/domain/race/ledger/ledger';
import type { Ledger } from '@/domain/race/ledger/ledger';
import type { LapCorrection, LapDecision, LapSubmission, StateChange } from '@/domain/race/contract/requests';
import type { Role } from '@/domain/race/contract/roles';
import type { RaceState } from '@/domain/race/contract/rules';
import { detailOf } from '@/server/details';
import { failure } from '@/server/failures';
import type { Outcome } from '@/server/failures';
import type { WaitingLaps } from '@/server/limits/limits';
import type { Devices } from './devices';
import { tooManyWaiting } from './too-many-waiting';
import { fitting } from './fitting-laps';
import type { GroupCommit } from './group-commit';
import type { Journal } from './journal';
import type { LogEntry } from './log-store';
import type { OtherWriters } from './other-writers';
import { SCHEDULE, dueStates } from './schedule';

/** Who sends a lap. The same `device` may withdraw it. `flags` are those that only the caller can know. */
export type SubmittedBy = {
  source: 'attendee' | 'gate' | 'official';
  actor: string;
  device: string;
  flags?: readonly LapFlag[];
  /** How many laps of this device may wait. Left out: any number. */
  waitingLaps?: WaitingLaps;
};

type RacerInput = LapSubmission['racer'];

/** The commands of a race. Each is answered once it is stored. A refusal has a code of server/failures.ts. */
export type RaceCommands = {
  /** The same lap, sent again, is answered with the lap as it is now; `isNew` is false then. */
  submit(submission: LapSubmission, by: SubmittedBy): Promise<Outcome<{ lap: Lap; isNew: boolean }>>;
  withdraw(lapId: string, device: string): Promise<Outcome<Lap>>;
  decide(lapId: string, decision: LapDecision, official: string): Promise<Outcome<Lap>>;
  correct(lapId: string, correction: LapCorrection, official: string): Promise<Outcome<Lap>>;
  /** Rejects all waiting laps that fit, in one act. */
  rejectTogether(asked: RejectionRequest, official: string): Promise<Outcome<RejectionAnswer>>;
  /** Takes such an act back, for all laps about which nobody has decided since. */
  takeBackRejection(id: string, official: string): Promise<Outcome<RejectionAnswer>>;
  /** Gives the racer's row. Null while no lap of theirs waits or is verified. */
  rename(racerId: string, racer: RacerInput, reason: string, official: string): Promise<Outcome<Row | null>>;
  /** Gives all laps of `racerId` to `into`, and returns the row of `into`. */
  merge(racerId: string, into: string, reason: string, official: string): Promise<Outcome<Row | null>>;
  judgeName(
    racerId: string,
    verdict: Parameters<typeof commands.judgeName>[2],
    official: string,
  ): Promise<Outcome<null>>;
  changeState(change: StateChange, official: { name: string; role: Role }): Promise<Outcome<RaceState>>;
  /** Opens or closes the race when its time has come. Called once a second; every command does the same first. */
  followSchedule(): Promise<void>;
};

/** What the races of one keeper share. */
export type Shared = {
  commit: GroupCommit<LogEntry>;
  devices: Devices;
  others: OtherWriters;
  epoch: string;
  /** A board without facts is as of then. ISO 8601 in UTC. */
  since: string;
  /** Names the code, as the same board has other bytes in another version. */
  build: string;
  now: () => number;
  newId: () => string;
  /** Why the log of a race cannot be used. Null where it can. */
  whyBroken: (race: string) => string | null;
  /** Whether another race has a lap with this id. Ids of laps are unique among all races. */
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
          const entered = commands.submitLap(ledger, submission, { ...by, flags, at, newRacerId: newId() });
          return tooManyWaiting(ledger, devices.lapsOf(by.device), entered, by.waitingLaps) ?? entered;
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
    rejectTogether: (asked, actor) =>
      act(
        (ledger, at) =>
          commands.rejectLaps(ledger, { ...asked, isMeant: fitting(asked, devices.labelOf) }, { actor, at }),
        (ledger) => rejectionAnswer(slug, ledger.rejections.get(asked.id)!),
      ),
    takeBackRejection: (id, actor) =>
      act(
        (ledger, at) => commands.takeBackRejection(ledger, id, { actor, at }),
        (ledger) => rejectionAnswer(slug, ledger.rejections.get(id)!),
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
    judgeName: (racerId, verdict, actor) =>
      act(
        (ledger, at) => commands.judgeName(ledger, racerId, verdict, { actor, at }),
        () => null,
      ),
    changeState: (change, { name: actor, role }) =>
      act((ledger, at) => (race.archive ? OVER : commands.changeState(ledger, change, { actor, at, role })), stateOf),
    async followSchedule() {
      if (statesDue().length > 0) await act(() => ({ ok: true, facts: [] }), stateOf);
    },
  };

  function act<T>(
    command: (ledger: Ledger, at: string) => CommandResult,
    read: (ledger: Ledger, facts: readonly FactDraft[]) => T,
    device?: string,
  ): Promise<Outcome<T>> {
    return commit.run((append) => {
      // It may have broken while this command waited, and then nothing may rest on what is in memory.
      const fault = shared.whyBroken(slug);
      if (fault !== null) return { ok: false, failure: failure('race-unreadable', fault) };
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
   * Flags a lap where the phone is not one that this racer is known to use: the phone of the racer's first lap, or one
   * with a verified lap of this racer.
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
