import { writeAt } from './addresses';
import type { OutboxEntry } from './entry';
import type { Outbox } from './outbox-event';

/*
 * Order matters only between entries about the same thing. An entry that does not get through holds up no others.
 *
 * - A lap, its withdrawal, its edited version (which withdraws the first one), its decisions and its corrections are
 *   about the same lap. In another order a withdrawn lap would count, or a decision would meet another version of its
 *   lap.
 * - Renaming and merging are about the racers they name: a rename after a merge is meant for the merged racer.
 * - Opening, closing and finalising a race keep their order among themselves, and with everything else that officials
 *   change in that race: a final race refuses decisions. Laps that racers send do not wait for these.
 * - An attempt at a quiz is about itself alone.
 */

/** The entries that no earlier entry holds up. A refused entry waits for the person and holds up nothing. */
export function heads(entries: Outbox): OutboxEntry[] {
  const held = new Set<string>();
  return openOf(entries).filter((entry) => {
    const { waitsFor, holds } = placeOf(entry);
    const isHead = !waitsFor.some((thing) => held.has(thing));
    for (const thing of holds) held.add(thing);
    return isHead;
  });
}

/** The entries that have to leave the outbox before this one is sent. */
export function holdersOf(entries: Outbox, id: string): OutboxEntry[] {
  const open = openOf(entries);
  const at = open.findIndex((entry) => entry.id === id);
  if (at < 0) return [];
  const wanted = new Set(placeOf(open[at]!).waitsFor);
  const holders: OutboxEntry[] = [];
  // Backwards, so that those who hold up a holder are found, too.
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
    case 'nameVerdict':
      return ofOfficial(racerOf(race, at.id));
    case 'merge':
      return ofOfficial(racerOf(race, at.id), racerOf(race, String(body?.into)));
    case 'state':
      return { waitsFor: [`${race}/state`, `${race}/desk`], holds: [`${race}/state`] };
    case 'attempt':
      return about(`${url} ${id}`);
    case 'withdrawal':
      return about(lapOf(race, at.id), withdrawn);
    case 'nameReport':
    case undefined:
      return about(url, withdrawn);
  }
}
