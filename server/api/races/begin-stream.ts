import type { IncomingMessage, ServerResponse } from 'node:http';
import { commonHeaders } from '@/server/api/common-headers';
import type { Services } from '@/server/api/services';
import { addressKey } from '@/server/limits/address-key';
import type { LoadedRace } from '@/server/race/keeper';
import { watch } from '@/server/race/live';
import { acceptedEncodings } from '@/server/static/negotiate-encoding';

type Asked = {
  race: LoadedRace;
  address: string;
  isShort: boolean;
  request: IncomingMessage;
  response: ServerResponse;
};

/** Begins a live stream. False where its address has as many as it may. */
export function beginStream({ streams }: Services['limits'], { race, address, isShort, request, response }: Asked) {
  // Who left before the answer began leaves no second time.
  if (response.destroyed) return true;
  const key = addressKey(address);
  if (!streams.take(key)) return false;
  response.once('close', () => streams.leave(key));
  const { headers, url } = request;
  const wanted = { isShort, isPacked: isGzipWanted(headers['accept-encoding']) };
  watch(race, response, [headers['last-event-id']].flat()[0], wanted, commonHeaders('GET', url!, headers));
  return true;
}

/** Brotli cannot be packed once for all: its blocks depend on how much came before them. */
function isGzipWanted(header: string | undefined) {
  const accepted = acceptedEncodings(header);
  return accepted.includes('gzip') && accepted.indexOf('gzip') < accepted.indexOf('identity');
}

/** What a stream has to wait for: a phone may know more than this process, from another one. */
export async function readyToStream(race: LoadedRace): Promise<void> {
  await race.catchUp();
  // Fails while the database cannot be read: a stream begins with the stored board.
  await race.read(() => undefined);
}
