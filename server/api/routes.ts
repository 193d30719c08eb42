import { correctionRoute, decisionRoute } from '@/server/api/desk/lap-routes';
import { claimRoute } from '@/server/api/desk/claim-route';
import { invitationRoute } from '@/server/api/desk/invitation-route';
import { missedRoute } from '@/server/api/desk/missed-route';
import { queueRoute } from '@/server/api/desk/queue-route';
import { namesRoute, nameVerdictRoute } from '@/server/api/desk/name-routes';
import { mergeRoute, renameRoute } from '@/server/api/desk/racer-routes';
import { rejectionsRoute, rejectTogetherRoute, takeBackRejectionRoute } from '@/server/api/desk/rejection-routes';
import { signOutRoute, whoAmIRoute } from '@/server/api/desk/session-routes';
import { signInRoute } from '@/server/api/desk/sign-in-route';
import { stateRoute } from '@/server/api/desk/state-route';
import { healthRoute } from './health';
import { aliveRoute, readyRoute } from './probe-routes';
import { openapiRoute } from '@/server/api/openapi/openapi-route';
import { attemptRoute } from '@/server/api/quizzes/attempt-route';
import { statisticsRoute } from '@/server/api/quizzes/statistics-route';
import { boardRoute } from '@/server/api/races/board-route';
import { lapRoute } from '@/server/api/races/lap-route';
import { liveRoute } from '@/server/api/races/live-route';
import { logRoute } from '@/server/api/races/log-route';
import { nameReportRoute } from '@/server/api/races/name-report-route';
import { lapsFileRoute } from '@/server/api/races/laps-file-route';
import { progressRoute } from '@/server/api/races/progress-route';
import { racerRoute } from '@/server/api/races/racer-route';
import { racesRoute } from '@/server/api/races/races-route';
import { resultsRoute } from '@/server/api/races/results-route';
import { submitRoute } from '@/server/api/races/submit-route';
import { withdrawRoute } from '@/server/api/races/withdraw-route';
import type { Route } from './route';
import type { Services } from './services';

/** Every route of the API except the OpenAPI description itself, in the order of that description. */
const ROUTES = [
  ...[racesRoute, boardRoute, liveRoute, submitRoute, lapRoute, withdrawRoute, racerRoute],
  ...[logRoute, progressRoute, resultsRoute, lapsFileRoute, nameReportRoute],
  ...[attemptRoute, statisticsRoute],
  ...[signInRoute, whoAmIRoute, signOutRoute, invitationRoute],
  ...[queueRoute, claimRoute, rejectionsRoute, rejectTogetherRoute, takeBackRejectionRoute],
  ...[decisionRoute, correctionRoute, renameRoute, mergeRoute, stateRoute, missedRoute],
  ...[namesRoute, nameVerdictRoute],
  ...[healthRoute, readyRoute, aliveRoute],
];

export function routesOf(services: Services): Route[] {
  const routes: Route[] = ROUTES.map((route) => route(services));
  routes.push(openapiRoute(() => routes, services.version));
  return routes;
}
