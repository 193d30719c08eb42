import type { OutgoingHttpHeaders } from 'node:http';
import { ask } from './ask';
import type { HttpAnswer } from './ask';
import { checkAnswer } from './check-answer';

/** `T` is what the test expects. The answer is checked against the description. */
export type ApiAnswer<T = unknown> = HttpAnswer & { json: T };

/**
 * Talks to the API as one program or phone does: it stores its cookies, and sends them where they belong. Every answer
 * is checked against the OpenAPI description of its server.
 */
export function makeClient(address: string, always: OutgoingHttpHeaders = {}) {
  const cookies = new Map<string, { value: string; path: string }>();

  async function send<T>(method: string, path: string, body?: unknown, headers: OutgoingHttpHeaders = {}) {
    const cookie = cookieFor(path);
    const answer = await ask(address, path, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(cookie && { cookie }),
        ...always,
        ...headers,
      },
      body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
    });
    for (const line of answer.headers['set-cookie'] ?? []) storeCookie(line);
    const json = parseJson(answer);
    await checkAnswer(address, { method, path, answer, json });
    return { ...answer, json } as ApiAnswer<T>;
  }

  function cookieFor(path: string) {
    const fitting = [...cookies].filter(([, each]) => path.startsWith(each.path));
    return fitting.map(([name, { value }]) => `${name}=${value}`).join('; ');
  }

  function storeCookie(line: string) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') cookies.delete(name);
    else cookies.set(name, { value, path: /; Path=([^;]+)/.exec(line)?.[1] ?? '/' });
  }

  return {
    cookies,
    send,
    get: <T>(path: string, headers?: OutgoingHttpHeaders) => send<T>('GET', path, undefined, headers),
    post: <T>(path: string, body: unknown, headers?: OutgoingHttpHeaders) => send<T>('POST', path, body, headers),
    patch: <T>(path: string, body: unknown, headers?: OutgoingHttpHeaders) => send<T>('PATCH', path, body, headers),
    delete: <T>(path: string, headers?: OutgoingHttpHeaders) => send<T>('DELETE', path, undefined, headers),
  };
}

export type Client = ReturnType<typeof makeClient>;

function parseJson({ headers, text }: HttpAnswer): unknown {
  const isReadable = /json/.test(headers['content-type'] ?? '') && text !== '' && !headers['content-encoding'];
  return isReadable ? JSON.parse(text) : undefined;
}
