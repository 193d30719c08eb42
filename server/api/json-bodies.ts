import type { App } from './app';

/**
 * Accepts JSON bodies only. A form on another site may send plain text without a preflight, so that is refused unread.
 * A DELETE may have an empty body, as many clients send a content type with it.
 */
export function takeJsonAlone(app: App) {
  // 'error' refuses the keys `__proto__` and `constructor`, which could change an object's prototype.
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '' && request.method === 'DELETE') done(null, undefined);
    else void parse(request, body as string, done);
  });
}
