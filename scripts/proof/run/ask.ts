import { request } from 'node:http';
import type { OutgoingHttpHeaders } from 'node:http';

export type Reply = { status: number; headers: NodeJS.Dict<string | string[]>; text: string };

type Question = {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: unknown;
  patienceMs: number;
  /** Gone after so many milliseconds, whatever was sent by then. */
  vanishAfterMs?: number | undefined;
};

/** One request on a connection of its own. Rejects where there is no whole answer in time. */
export function ask(address: string, path: string, question: Question): Promise<Reply> {
  const { method = 'GET', headers = {}, body, patienceMs, vanishAfterMs } = question;
  const { hostname, port } = new URL(address);
  const text = body === undefined ? undefined : JSON.stringify(body);
  const type =
    text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  return new Promise((resolve, reject) => {
    const asking = request(
      { hostname, port, path, method, agent: false, headers: { ...type, ...headers } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', fail);
        answer.on('end', () => {
          clearTimeout(timer);
          if (!answer.complete) return reject(new Error('half an answer'));
          resolve({ status: answer.statusCode!, headers: answer.headers, text: Buffer.concat(chunks).toString() });
        });
      },
    );
    const timer = setTimeout(() => asking.destroy(new Error('no answer in time')), vanishAfterMs ?? patienceMs);
    asking.on('error', fail).on('close', () => reject(new Error('the connection ended')));
    // Half of the body has left when somebody walks away.
    if (vanishAfterMs !== undefined && text !== undefined && vanishAfterMs < 2)
      asking.write(text.slice(0, text.length / 2));
    else asking.end(text);

    function fail(error: Error) {
      clearTimeout(timer);
      reject(error);
    }
  });
}
