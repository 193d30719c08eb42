import { fastifyCookie } from '@fastify/cookie';
import type { App } from './app';

/** Cookies are read once for a request; what is signed is signed with the secret of this installation. */
export function takeCookies(app: App, secret: string) {
  app.register(fastifyCookie, { secret });
}
