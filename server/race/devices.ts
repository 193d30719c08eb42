import type { Database, Tables } from '@/server/database/dialect';
import { deviceLabel } from './device-label';
import { readDevices, readDevicesOf } from './log-store';
import type { LogEntry } from './log-store';

/** Which device sent which lap. In memory, as every new lap and every read by a sender asks for it. */
export type Devices = {
  of(lapId: string): string | undefined;
  /** What officials call the device that sent the lap. Undefined where no device did. */
  labelOf: (lapId: string) => string | undefined;
  /** The laps that a device has sent to any race. */
  lapsOf(device: string): readonly string[];
  add(lapId: string, device: string): void;
  /** Learns of laps that another process has taken. */
  learn(database: Tables, lapIds: readonly string[]): Promise<void>;
  /** Forgets laps that could not be stored. */
  remove(entries: readonly LogEntry[]): void;
};

/** A device sends many laps, which share one of these. */
type Sender = { readonly device: string; label: string | undefined; lapIds: string[] };

const PAGE = 10_000;
/** SQLite takes so many values in one statement, and some. */
const MOST_ASKED = 500;

/** Reads all devices from the database. */
export async function loadDevices(database: Database): Promise<Devices> {
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
    async learn(database, lapIds) {
      for (let at = 0; at < lapIds.length; at += MOST_ASKED)
        for (const { lapId, device } of await readDevicesOf(database, lapIds.slice(at, at + MOST_ASKED)))
          add(lapId, device);
    },
    remove: (entries) => entries.forEach(({ fact }) => fact.action === 'submitted' && remove(fact.lapId)),
  };
}
