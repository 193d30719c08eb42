import type { EnteredLap, Fact } from '@/domain/race/contract/fact';
import { formatLapTime } from '@/domain/race/typing/lap-time';

type LapInWords = { name: string; timeMs: number };

/** A fact of the public log in a sentence, as it is read aloud. */
export function factSentence(fact: Fact): string {
  const lap = 'about' in fact ? (fact.about ?? null) : null;
  switch (fact.action) {
    case 'submitted':
      return submitted(fact.actor, fact.after);
    case 'verified':
      return `${fact.actor} verified ${lapOf(lap)}${because(fact.reason)}`;
    case 'rejected':
      return `${fact.actor} rejected ${lapOf(lap)}${because(fact.reason)}`;
    case 'reconsidered':
      return `${fact.actor} took back the decision on ${lapOf(lap)}${because(fact.reason)}`;
    case 'withdrawn':
      return lap ? `${lap.name} took back the lap ${formatLapTime(lap.timeMs)}.` : 'A racer took back a lap.';
    case 'corrected':
      return `${fact.actor} corrected ${lapOf(lap)}, ${corrections(fact)}${because(fact.reason)}`;
    case 'state-changed':
      return stateChange(fact);
    case 'renamed':
      return `${fact.actor} changed ${withCountry(fact.before)} to ${withCountry(fact.after)}${because(fact.reason)}`;
    case 'merged':
      return `${fact.actor} gave all laps of ${fact.before.name} to ${fact.after.name}${because(fact.reason)}`;
  }
}

/** The names in that sentence: of racers, and of who did it. */
export function factNames(fact: Fact): string[] {
  const about = 'about' in fact ? fact.about : null;
  const told = [about, 'before' in fact && fact.before, 'after' in fact && fact.after];
  const names = told.flatMap((each) => (each && 'name' in each && each.name ? [each.name] : []));
  return [fact.actor, ...names];
}

function submitted(actor: string, { name, timeMs, finished, resets, source, status }: EnteredLap): string {
  const time = finished ? formatLapTime(timeMs) : `${formatLapTime(timeMs)} (DNF)`;
  const withResets = resets === 0 ? '' : ` with ${resets} ${resets === 1 ? 'reset' : 'resets'}`;
  if (source === 'attendee')
    return `${name} sent a lap of ${time}${withResets}.${status === 'verified' ? ' It counts at once.' : ''}`;
  return `${actor} ${source === 'gate' ? 'recorded' : 'entered'} ${name}'s lap ${time}${withResets}.`;
}

function corrections({ before, after }: Extract<Fact, { action: 'corrected' }>): string {
  const changes = [
    ...(after.timeMs === undefined
      ? []
      : [`time from ${formatLapTime(before.timeMs ?? after.timeMs)} to ${formatLapTime(after.timeMs)}`]),
    ...(after.resets === undefined ? [] : [`resets from ${before.resets ?? 0} to ${after.resets}`]),
    ...(after.name === undefined ? [] : [`racer from ${before.name ?? 'another'} to ${after.name}`]),
    ...(after.country === undefined || after.name !== undefined
      ? []
      : [`country from ${before.country ?? 'none'} to ${after.country ?? 'none'}`]),
  ];
  return changes.join(', ') || 'nothing changed';
}

function stateChange({ actor, before, after, reason }: Extract<Fact, { action: 'state-changed' }>): string {
  const isReopened = after.state === 'open' && before.state !== 'scheduled';
  if (actor === 'schedule') return `The race ${after.state === 'open' ? 'opened' : 'closed'} as announced.`;
  const verbs = {
    scheduled: 'took back the opening of',
    open: isReopened ? 'reopened' : 'opened',
    closed: before.state === 'final' ? 'took back the final result of' : 'closed',
    final: 'made final the result of',
  };
  return `${actor} ${verbs[after.state]} the race${because(reason)}`;
}

const lapOf = (lap: LapInWords | null) => (lap ? `${lap.name}'s lap ${formatLapTime(lap.timeMs)}` : 'a lap');
const withCountry = ({ name, country }: { name: string; country: string | null }) =>
  country ? `${name} (${country})` : name;

/** The end of a sentence: the reason in the official's own words, which may end it themselves. */
function because(reason: string | undefined): string {
  if (!reason) return '.';
  return /[.!?…]$/.test(reason) ? `: ${reason}` : `: ${reason}.`;
}
