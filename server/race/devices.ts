import type { Database } from '@/server/database/open-database';
import { readDevices, readDevicesOf } from './log-store';
import type { LogEntry, Tables } from './log-store';

/** Which device sent which lap. In memory, as every new lap and every read by a sender asks for it. */
export type Devices = {
  of(lapId: string): string | undefined;
  add(lapId: string, device: string): void;
  /** Learns of laps that another process has taken. */
  learn(database: Tables, lapIds: readonly string[]): Promise<void>;
  /** Forgets laps that could not be stored. */
  remove(entries: readonly LogEntry[]): void;
};

const PAGE = 10_000;
/** SQLite takes so many values in one statement, and some. */
const MOST_ASKED = 500;

/** Reads all devices from the database. */
export async function loadDevices(database: Database): Promise<Devices> {
  const devices = new Map<string, string>();
  // A device sends many laps, which share one string here.
  const strings = new Map<string, string>();
  const add = (lapId: string, device: string) => {
    if (!strings.has(device)) strings.set(device, device);
    devices.set(lapId, strings.get(device)!);
  };
  for (let after = ''; ;) {
    const page = await readDevices(database, after, PAGE);
    for (const { lapId, device } of page) add(lapId, device);
    if (page.length < PAGE) break;
    after = page.at(-1)!.lapId;
  }
  return {
    add,
    of: (lapId) => devices.get(lapId),
    async learn(database, lapIds) {
      for (let at = 0; at < lapIds.length; at += MOST_ASKED)
        for (const { lapId, device } of await readDevicesOf(database, lapIds.slice(at, at + MOST_ASKED)))
          add(lapId, device);
    },
    remove: (entries) => entries.forEach(({ fact }) => fact.action === 'submitted' && devices.delete(fact.lapId)),
  };
}
