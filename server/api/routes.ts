import { correctionRoute, decisionRoute } from './desk/lap-routes';
import { missedRoute } from './desk/missed-route';
import { queueRoute } from './desk/queue-route';
import { mergeRoute, renameRoute } from './desk/racer-routes';
import { signOutRoute, whoAmIRoute } from './desk/session-routes';
import { signInRoute } from './desk/sign-in-route';
import { stateRoute } from './desk/state-route';
import { healthRoute } from './health';
import { openapiRoute } from './openapi/openapi-route';
import { attemptRoute } from './quizzes/attempt-route';
import { statisticsRoute } from './quizzes/statistics-route';
import { boardRoute } from './races/board-route';
import { lapRoute } from './races/lap-route';
import { liveRoute } from './races/live-route';
import { logRoute } from './races/log-route';
import { progressRoute } from './races/progress-route';
import { racerRoute } from './races/racer-route';
import { racesRoute } from './races/races-route';
import { resultsRoute } from './races/results-route';
import { submitRoute } from './races/submit-route';
import { withdrawRoute } from './races/withdraw-route';
import type { Route } from './route';
import type { Services } from './services';

/** Every address of the API, in the order of the OpenAPI description. What is not here does not exist. */
const ROUTES = [
  ...[racesRoute, boardRoute, liveRoute, submitRoute, lapRoute, withdrawRoute, racerRoute],
  ...[logRoute, progressRoute, resultsRoute],
  ...[attemptRoute, statisticsRoute],
  ...[signInRoute, whoAmIRoute, signOutRoute],
  ...[queueRoute, decisionRoute, correctionRoute, renameRoute, mergeRoute, stateRoute, missedRoute],
  healthRoute,
];

export function routesOf(services: Services): Route[] {
  const routes: Route[] = ROUTES.map((route) => route(services));
  routes.push(openapiRoute(() => routes, services.version));
  return routes;
}
