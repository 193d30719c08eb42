import type { Database, Tables } from '@/server/database/dialect';
import { deviceLabel } from './device-label';
import { readDevices, readDevicesAfter } from './log-store';
import type { LogEntry } from './log-store';

/** Which device sent which lap. In memory, as every new lap and every read by a sender asks for it. */
export type Devices = {
  of(lapId: string): string | undefined;
  /** What officials call the device that sent the lap. Undefined where no device did. */
  labelOf: (lapId: string) => string | undefined;
  /** The laps that a device has sent to any race. */
  lapsOf(device: string): readonly string[];
  add(lapId: string, device: string): void;
  /** Learns the devices of all stored laps of a race that are not known yet. Call it before their facts are folded. */
  learn(database: Tables, race: string): Promise<void>;
  /** Says that the devices of all laps of a race up to this fact are known. */
  knows(race: string, upTo: number): void;
  /** Forgets laps that could not be stored. */
  remove(entries: readonly LogEntry[]): void;
};

/** A device sends many laps, which share one of these. */
type Sender = { readonly device: string; label: string | undefined; lapIds: string[] };

const PAGE = 10_000;

/** Reads all devices from the database. */
export async function loadDevices(database: Database): Promise<Devices> {
  /** The devices of laps up to this fact of a race are known. */
  const knownTo = new Map<string, number>();
  const senders = new Map<string, Sender>();
  const known = new Map<string, Sender>();
  const add = (lapId: string, device: string) => {
    // Two processes may learn of the same lap twice.
    remove(lapId);
    const sender = known.get(device) ?? { device, label: undefined, lapIds: [] };
    known.set(device, sender);
    sender.lapIds.push(lapId);
    senders.set(lapId, sender);
  };
  const remove = (lapId: string) => {
    const sender = senders.get(lapId);
    if (sender) sender.lapIds = sender.lapIds.filter((each) => each !== lapId);
    senders.delete(lapId);
  };
  for (let after = ''; ;) {
    const page = await readDevices(database, after, PAGE);
    for (const { lapId, device } of page) add(lapId, device);
    if (page.length < PAGE) break;
    after = page.at(-1)!.lapId;
  }
  return {
    add,
    of: (lapId) => senders.get(lapId)?.device,
    labelOf(lapId) {
      const sender = senders.get(lapId);
      return sender && (sender.label ??= deviceLabel(sender.device));
    },
    lapsOf: (device) => known.get(device)?.lapIds ?? [],
    async learn(database, race) {
      const after = knownTo.get(race) ?? 0;
      for (const { lapId, device } of await readDevicesAfter(database, race, after)) add(lapId, device);
    },
    knows: (race, upTo) => void knownTo.set(race, upTo),
    remove: (entries) => entries.forEach(({ fact }) => fact.action === 'submitted' && remove(fact.lapId)),
  };
}
