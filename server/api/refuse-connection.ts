import { STATUS_CODES } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { PROBLEM_TYPE, failure, failureOfConnection, toProblem } from '@/server/failures';
import type { Failure } from '@/server/failures';

/** Answers requests that node:http itself refuses, in the form of all other refusals. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Socket) {
  if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
  const problem = toProblem(failureOfConnection(error.code));
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\nContent-Type: ${PROBLEM_TYPE}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

/** Refuses requests with an Expect header. Without this listener node:http answers with an empty 417. */
export function refuseExpectations(server: Server) {
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    send(response, failure('expectation-failed', 'Send the request without the header Expect.'));
  });
}

/** Refuses requests without a Host header, which HTTP/1.1 demands. node:http would answer with an empty 400. */
export function refuseWithoutHost({ headers, httpVersion }: IncomingMessage, response: ServerResponse): boolean {
  if (headers.host !== undefined || httpVersion !== '1.1') return false;
  send(response, failure('bad-request', 'HTTP/1.1 wants the header Host.'));
  return true;
}

function send(response: ServerResponse, refusal: Failure) {
  const problem = toProblem(refusal);
  const body = JSON.stringify(problem);
  const headers = { 'content-type': PROBLEM_TYPE, 'content-length': Buffer.byteLength(body), connection: 'close' };
  response.writeHead(problem.status, headers).end(body);
}
