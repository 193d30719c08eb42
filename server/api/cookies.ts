import { fastifyCookie } from '@fastify/cookie';
import type { App } from './app';

/** Reads the cookies of each request. Signed cookies are signed with the secret of this installation. */
export function takeCookies(app: App, secret: string) {
  app.register(fastifyCookie, { secret });
}
