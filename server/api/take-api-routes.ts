import type { App } from './app';
import { takeCookies } from './cookies';
import { identifyWith } from './identify';
import { addBoardFastPath } from '@/server/api/races/board-fast-path';
import { addLiveFastPath } from '@/server/api/races/live-fast-path';
import { registerRoutes } from './register-routes';
import { routesOf } from './routes';
import { shedLoad } from './shed-load';
import type { Services } from './services';

/** Registers every route of the API. `secret` signs the cookies of devices. */
export function takeApiRoutes(app: App, services: Services, secret: string) {
  takeCookies(app, secret);
  const isOverloaded = shedLoad(app, services.pressure);
  registerRoutes(app, routesOf(services), identifyWith(services));
  addBoardFastPath(app, services, isOverloaded);
  if (!services.isPolling) addLiveFastPath(app, services, isOverloaded);
}
