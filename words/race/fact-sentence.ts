import type { EnteredLap, Fact } from '@/domain/race/contract/fact';
import { formatLapTime } from '@/domain/race/typing/lap-time';
import * as course from '@/generated/words/log-course';
import * as words from '@/generated/words/log-laps';
import { asSentence, listed, sentences } from '@/words/format';
import { shownName } from './shown-name';

/** A fact of the public log as a sentence that can be read aloud. */
export function factSentence(fact: Fact): string {
  const { actor } = fact;
  switch (fact.action) {
    case 'submitted':
      return submitted(actor, fact.after);
    case 'verified':
    case 'rejected':
    case 'reconsidered':
      return words[fact.action]({ actor, ...lapOf(fact), ...because(fact.reason) });
    case 'withdrawn':
      return fact.about ? words.withdrawn(lapOf(fact)) : words.withdrawnBySomebody;
    case 'corrected':
      return words.corrected({ actor, ...lapOf(fact), changes: corrections(fact), ...because(fact.reason) });
    case 'state-changed':
      return stateChange(fact);
    case 'renamed': {
      const { before, after, reason } = fact;
      return course.renamed({ actor, before: withCountry(before), after: withCountry(after), ...because(reason) });
    }
    case 'name-hidden':
    case 'name-shown':
      return course[fact.action]({ actor, ...because(fact.reason) });
    case 'merged': {
      const [before, after] = [shownName(fact.before.name), shownName(fact.after.name)];
      return course.merged({ actor, before, after, ...because(fact.reason) });
    }
  }
}

/** The names in that sentence: those of racers, and of who did it. */
export function factNames(fact: Fact): string[] {
  const about = 'about' in fact ? fact.about : null;
  const told = [about, 'before' in fact && fact.before, 'after' in fact && fact.after];
  const names = told.flatMap((each) => (each && 'name' in each && each.name ? [each.name] : []));
  return [fact.actor, ...names];
}

function submitted(actor: string, { name: racer, timeMs, finished, resets, source, status }: EnteredLap): string {
  const driven = formatLapTime(timeMs);
  const inputs = { name: shownName(racer), time: finished ? driven : words.notFinished({ time: driven }), resets };
  if (source === 'attendee') return sentences(words.sent(inputs), status === 'verified' && words.countsAtOnce);
  return source === 'gate' ? words.recorded({ actor, ...inputs }) : words.entered({ actor, ...inputs });
}

function corrections({ before, after }: Extract<Fact, { action: 'corrected' }>): string {
  const changes = [
    after.timeMs !== undefined &&
      words.timeChanged({ before: formatLapTime(before.timeMs ?? after.timeMs), after: formatLapTime(after.timeMs) }),
    after.resets !== undefined && words.resetsChanged({ before: `${before.resets ?? 0}`, after: `${after.resets}` }),
    after.name !== undefined && racerChange(before.name, shownName(after.name)),
    after.name === undefined &&
      after.country !== undefined &&
      countryChange(before.country ?? null, after.country ?? null),
  ];
  return listed(changes) || words.nothingChanged;
}

const racerChange = (before: string | undefined, after: string) =>
  before === undefined ? words.otherRacerChanged({ after }) : words.racerChanged({ before: shownName(before), after });

function countryChange(before: string | null, after: string | null): string {
  if (before === null) return after === null ? words.countryStaysNone : words.countryGiven({ after });
  return after === null ? words.countryTaken({ before }) : words.countryChanged({ before, after });
}

function stateChange({ actor, before, after, reason }: Extract<Fact, { action: 'state-changed' }>): string {
  if (actor === 'schedule') return after.state === 'open' ? course.openedAsAnnounced : course.closedAsAnnounced;
  const inputs = { actor, ...because(reason) };
  switch (after.state) {
    case 'scheduled':
      return course.unopened(inputs);
    case 'open':
      return before.state === 'scheduled' ? course.opened(inputs) : course.reopened(inputs);
    case 'closed':
      return before.state === 'final' ? course.unfinished(inputs) : course.closed(inputs);
    case 'final':
      return course.madeFinal(inputs);
  }
}

/** The lap that a sentence is about. It is not always known here. */
function lapOf({ about }: { about?: { name: string; timeMs: number } | undefined }) {
  return about
    ? { lap: 'known' as const, name: shownName(about.name), time: formatLapTime(about.timeMs) }
    : { lap: 'unknown' as const, name: '', time: '' };
}

const withCountry = ({ name, country }: { name: string; country: string | null }) =>
  country ? `${shownName(name)} (${country})` : shownName(name);

/** The reason in the official's own words, which may end the sentence by themselves. */
const because = (reason: string | undefined) =>
  reason ? { why: 'said' as const, reason: asSentence(reason) } : { why: 'none' as const, reason: '' };
