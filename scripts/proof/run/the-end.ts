import type { RaceSetup } from '@/scripts/proof/lines';
import type { Client, Target } from './client';

/** Asks each instance for everything that it says about each race, once nothing changes any more. */
export async function askForTheEnd(
  client: Client,
  targets: readonly Target[],
  races: readonly RaceSetup[],
): Promise<void> {
  for (const { slug } of races)
    for (const to of targets) {
      const base = `/api/races/${slug}`;
      const get = async <T>(path: string) => {
        const reply = await client.once('GET', base + path, {}, to);
        if (reply?.status !== 200)
          throw new Error(`${to.name} does not give ${base}${path} in the end: ${reply?.status}`);
        return path.endsWith('.csv') ? null : (JSON.parse(reply.text) as T);
      };
      for (let after: number | null = 0; after !== null;)
        after = (await get<{ next: number | null }>(`/log?limit=500&after=${after}`))!.next;
      for (let next: string | null = ''; next !== null;)
        next = (await get<{ next: string | null }>(`/board${next && `?after=${encodeURIComponent(next)}`}`))!.next;
      await get('/results.csv');
    }
}
