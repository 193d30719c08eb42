import { uuidv7 } from 'uuidv7';
import { boardSchema } from '@/domain/race/contract/board-schema';
import type { Fact } from '@/domain/race/contract/fact';
import type { Lap } from '@/domain/race/contract/lap';
import { lapSchema } from '@/domain/race/contract/lap-schema';
import { logPageSchema } from '@/domain/race/contract/requests';
import { createClient, type Client } from '@/scripts/operate/demo/client';
import { startSite, type SiteServer } from '@/e2e/site/site-server';

/** The race of the made-up conference that takes laps. */
const RACE = 'open';

/** A server, officials and racers who send laps, whatever engine looks at it. */
export class RaceDay {
  #verifier: Client | undefined;

  constructor(readonly server: SiteServer) {}

  static async open(): Promise<RaceDay> {
    return new RaceDay(await startSite());
  }

  /** A one-time code, as whoever runs the server makes it. */
  async code(name: string): Promise<string> {
    return (await this.server.official('add', name)).at(-1)!;
  }

  /** Ends all sessions of an official. */
  async remove(name: string): Promise<void> {
    await this.server.official('remove', name);
  }

  /** Sends a lap from a phone of its own. */
  async lap(name: string, time: string, more: { resets?: number } = {}): Promise<Lap> {
    const client = createClient({ origin: this.server.origin });
    const body = { id: uuidv7(), racer: { name }, time, racedAt: new Date().toISOString(), ...more };
    return lapSchema.parse((await client('POST', `/api/races/${RACE}/laps`, body)).body);
  }

  /** Sends laps that count: an official verifies each. They are given as name and time. */
  async countingLaps(laps: readonly (readonly [name: string, time: string])[]): Promise<void> {
    const desk = (this.#verifier ??= await this.#signIn('Vera Verifier'));
    for (const [name, time] of laps) {
      const { id, version } = await this.lap(name, time);
      await desk('POST', `/api/desk/races/${RACE}/laps/${id}/decision`, { verdict: 'verified', version });
    }
  }

  async #signIn(name: string): Promise<Client> {
    const desk = createClient({ origin: this.server.origin });
    await desk('POST', '/api/desk/session', { code: await this.code(name) });
    return desk;
  }

  /** What the public log says about a lap, in order. */
  async actions(lapId: string): Promise<Fact['action'][]> {
    const { body } = await createClient({ origin: this.server.origin })('GET', `/api/races/${RACE}/log?limit=1000`);
    const { log } = logPageSchema.parse(body);
    return log.filter((fact) => 'lapId' in fact && fact.lapId === lapId).map(({ action }) => action);
  }

  /** How many laps wait for a decision. */
  async waiting(): Promise<number> {
    const { body } = await createClient({ origin: this.server.origin })('GET', `/api/races/${RACE}/board?limit=1`);
    return boardSchema.parse(body).totals.waiting;
  }

  async lapNow({ id }: Lap): Promise<Lap> {
    const { body } = await createClient({ origin: this.server.origin })('GET', `/api/races/${RACE}/laps/${id}`);
    return lapSchema.parse(body);
  }

  async end(): Promise<void> {
    await this.server.close();
  }
}
