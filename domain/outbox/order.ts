import { writeAt } from './addresses';
import type { OutboxEntry } from './entry';
import type { Outbox } from './outbox-event';

/*
 * Order matters between entries about the same thing, and between no others: one that does not get through holds up
 * nobody else.
 *
 * - A lap, its withdrawal, its edited version (which withdraws the first one), decisions about it and corrections of it are
 *   about the same lap: in another order a lap that was taken back would count, or a decision meet a lap it was not made on.
 * - Renaming and merging are about the racers they name: a merge moves what a later name is given to.
 * - Opening, closing and finalising keep their order among themselves and with what an official changed in that race: a
 *   final race refuses decisions made before it, and one that is opened again takes those made after. Laps that racers
 *   send do not wait for that: whether they came in time the server decides by when they were driven.
 * - An attempt at a quiz is about itself.
 */

/** The entries that nothing made before them holds up. What was refused waits for the person, and holds up nothing. */
export function heads(entries: Outbox): OutboxEntry[] {
  const held = new Set<string>();
  return openOf(entries).filter((entry) => {
    const { waitsFor, holds } = placeOf(entry);
    const isHead = !waitsFor.some((thing) => held.has(thing));
    for (const thing of holds) held.add(thing);
    return isHead;
  });
}

/** The entries that have to be settled before this one is sent. */
export function holdersOf(entries: Outbox, id: string): OutboxEntry[] {
  const open = openOf(entries);
  const at = open.findIndex((entry) => entry.id === id);
  if (at < 0) return [];
  const wanted = new Set(placeOf(open[at]!).waitsFor);
  const holders: OutboxEntry[] = [];
  // Backwards: what holds up a holder has to be settled too.
  for (const entry of open.slice(0, at).reverse()) {
    const { waitsFor, holds } = placeOf(entry);
    if (!holds.some((thing) => wanted.has(thing))) continue;
    holders.push(entry);
    for (const thing of waitsFor) wanted.add(thing);
  }
  return holders;
}

const openOf = (entries: Outbox) => entries.filter(({ state }) => state !== 'refused');

type Place = { waitsFor: readonly string[]; holds: readonly string[] };

const about = (...things: (string | null)[]): Place => {
  const known = things.flatMap((thing) => thing?.toLowerCase() ?? []);
  return { waitsFor: known, holds: known };
};

const lapOf = (race: string, id: string) => `${race}/laps/${id}`;
const racerOf = (race: string, id: string) => `${race}/racers/${id}`;

function placeOf({ method, url, id, body, withdraws }: OutboxEntry): Place {
  const at = writeAt(method, url);
  const race = `${at?.of}`;
  const gone = withdraws === null ? null : writeAt('DELETE', withdraws);
  const withdrawn = gone ? lapOf(gone.of, gone.id) : withdraws;
  const ofOfficial = (...things: string[]): Place => {
    const { holds } = about(...things);
    return { waitsFor: [...holds, `${race}/state`], holds: [...holds, `${race}/desk`] };
  };
  switch (at?.name) {
    case 'lap':
      return about(lapOf(race, id), withdrawn);
    case 'decision':
    case 'correction':
      return ofOfficial(lapOf(race, at.id));
    case 'renaming':
      return ofOfficial(racerOf(race, at.id));
    case 'merge':
      return ofOfficial(racerOf(race, at.id), racerOf(race, String(body?.into)));
    case 'state':
      return { waitsFor: [`${race}/state`, `${race}/desk`], holds: [`${race}/state`] };
    case 'attempt':
      return about(`${url} ${id}`);
    case 'withdrawal':
      return about(lapOf(race, at.id), withdrawn);
    case undefined:
      return about(url, withdrawn);
  }
}
