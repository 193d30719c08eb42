import type { App } from './app';

/**
 * JSON is the only kind of body that is taken. Plain text is what a form on another site may send without being asked
 * first, so it is refused before anybody looks into it. A DELETE needs no body, though many clients name one's type.
 */
export function takeJsonAlone(app: App) {
  // Keys that would reach an object's prototype are refused.
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '' && request.method === 'DELETE') done(null, undefined);
    else void parse(request, body as string, done);
  });
}
