import { isOfServer, readReply, type Answer } from '@/domain/api/read-reply';
import type { Guard } from '@/domain/outline';
import { SERVER_HEARD } from '@/browser/page/page-events';
import { askServer, type ServerRequest } from '@/storage/ask-server';

type How = Pick<ServerRequest, 'method' | 'body'> & { stop?: AbortSignal };

/**
 * Asks the API and checks the answer by its outline. Never throws. `stop` ends it early, for instance when the page is
 * left.
 */
export async function askApi<T>(url: string, isAnswer: Guard<T>, { stop, ...how }: How = {}): Promise<Answer<T>> {
  const answer = readReply(await askServer({ url, ...how }, stop), isAnswer, Date.now());
  if (answer.ok || isOfServer(answer.refusal)) document.dispatchEvent(new Event(SERVER_HEARD));
  return answer;
}
