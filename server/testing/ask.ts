import { request } from 'node:http';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';

export type HttpAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string };

type Question = { method?: string; headers?: OutgoingHttpHeaders; body?: string };

/**
 * Sends the path as it is written, and gives the answer as it comes. fetch would normalise the one and unpack the
 * other.
 */
export function ask(
  origin: string,
  path: string,
  { method = 'GET', headers = {}, body }: Question = {},
): Promise<HttpAnswer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const whole = Buffer.concat(chunks);
        resolve({ status: answer.statusCode!, headers: answer.headers, body: whole, text: whole.toString() });
      });
    });
    asking.on('error', reject);
    asking.end(body);
  });
}
