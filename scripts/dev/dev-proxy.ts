import { request as ask } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';

const HOST = '127.0.0.1';

/** Passes a request on to Next's development server. It is for development only: no limits, no pooling. */
export function passOn(port: number) {
  return (request: IncomingMessage, response: ServerResponse) => {
    const { method, url, headers } = request;
    // A worker from an earlier production run would answer from its copy. This one removes it.
    const path = url === '/sw.js' ? '/sw-off.js' : url;
    const onward = ask({ host: HOST, port, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
    });
    onward.on('error', () => {
      if (response.headersSent) return response.destroy();
      // The development server takes a few seconds to start. The page asks again by itself.
      response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', refresh: '2', 'retry-after': '2' });
      response.end('The development server is starting. This page asks again by itself.\n');
    });
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  };
}

/** Passes on the websocket by which Next tells the page to reload. */
export function passOnUpgrade(port: number) {
  return (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const onward = connect(port, HOST, () => {
      const headers = request.rawHeaders.flatMap((name, i, all) => (i % 2 === 0 ? [`${name}: ${all[i + 1]}`] : []));
      onward.write([`${request.method} ${request.url} HTTP/1.1`, ...headers, '', ''].join('\r\n'));
      onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  };
}
