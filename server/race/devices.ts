import type { Database } from '@/server/database/open-database';
import { readDevices } from './log-store';
import type { LogEntry } from './log-store';

/** Which device sent which lap. In memory, as every new lap and every read by a sender asks for it. */
export type Devices = {
  of(lapId: string): string | undefined;
  add(lapId: string, device: string): void;
  /** Forgets laps that could not be stored. */
  remove(entries: readonly LogEntry[]): void;
};

const PAGE = 10_000;

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
    remove: (entries) => entries.forEach(({ fact }) => fact.action === 'submitted' && devices.delete(fact.lapId)),
  };
}
