import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import { createApp } from '@/server/api/create-app';
import type { App } from '@/server/api/app';
import { takeApiRoutes } from '@/server/api/take-api-routes';
import { createWriteProbe } from '@/server/api/write-probe';
import type { Apply } from '@/server/database/migrate';
import { openEpoch } from '@/server/database/epoch';
import { explain, openDatabase } from '@/server/database/open-database';
import { createClaims } from '@/server/desk/claims';
import type { Environment } from './environment';
import { boundConnections } from '@/server/limits/bound-connections';
import { createLimits } from '@/server/limits/limits';
import { listen } from './listen';
import { countRequests } from '@/server/metrics/count-requests';
import { openMetrics } from '@/server/metrics/serve-metrics';
import { openKeeper } from '@/server/race/keeper';
import type { Keeper } from '@/server/race/keeper';
import { openAttempts } from '@/server/quiz/attempt-book';
import { readQuizzes } from '@/server/quiz/read-quizzes';
import { readRaces } from '@/server/race/read-races';
import { createReadiness } from './readiness';
import { openOnceThere } from './open-once-there';
import { loadSecret } from './secret';
import { StartError } from './start-error';
import { serveSite } from '@/server/static/serve-site';
import type { RequestHandler } from '@/server/static/serve-site';
import { loadSite } from '@/server/static/site';

export type Daypass = {
  app: App;
  /** The addresses to open, this machine's own first. */
  addresses: string[];
  close: () => Promise<void>;
};

type Options = {
  environment: Environment;
  /** The project's folder, with package.json, prisma/ and dist/. */
  root: string;
  /** Answers addresses outside the API in place of the built site. For development. */
  pages?: RequestHandler;
  /** Applies migrations. Left out: this process does. */
  apply?: Apply;
};

/** How long answers in progress may take after the server was asked to stop. */
const CLOSE_WITHIN_MS = 10_000;

export async function startDaypass({ environment, root, pages, apply }: Options): Promise<Daypass> {
  const dist = join(root, 'dist');
  const site = pages ? null : await loadSite(dist);
  const { operation } = environment;
  const readiness = createReadiness();
  const metrics = operation.metrics && (await openMetrics(operation.metrics, readiness));
  const migrations = join(root, 'prisma', 'migrations');
  const { databaseAddress } = environment;
  const opening = openOnceThere(databaseAddress, () => openDatabase(databaseAddress, migrations, apply));
  // An open port would keep a process that cannot start from ending.
  opening.catch(() => metrics?.close());
  const { database, applied } = await opening;
  let keeper: Keeper | null = null;
  let ending: Promise<void> | null = null;
  const release = async () => {
    await keeper?.close();
    await database.$disconnect();
    metrics?.close();
  };
  try {
    const secret = await loadSecret(environment.databaseAddress, environment.secret);
    const version = await readVersion(root, site?.version);
    const app: App = createApp({
      logLevel: environment.logLevel,
      isBehindProxy: environment.isBehindProxy,
      pages: pages ?? serveSite({ site: site!, folder: dist, isWorkerOn: environment.isWorkerOn, onFailure }),
    });
    boundConnections(app.server, app.log);
    const races = await readRaces(join(dist, 'races.json'));
    const epoch = await openEpoch(database, environment.databaseAddress);
    keeper = await openKeeper({
      ...{ database, epoch: epoch.value, since: epoch.madeAt, build: site?.version, races },
      ...{ now: Date.now, newId: uuidv7, log: app.log, meter: metrics?.meter },
      onOtherHistory: () => void (ending ??= endForOtherHistory()),
    });
    const writeFault = createWriteProbe({ database, keeper, now: Date.now });
    const quizzes = await readQuizzes(join(dist, 'quizzes.json'));
    const attempts = await openAttempts({ database, ...quizzes, now: Date.now, log: app.log });
    const limits = createLimits(environment.limits);
    const claims = createClaims();
    const { origin } = environment;
    const { lineage } = epoch;
    const services = {
      ...{ keeper, attempts, database, limits, claims, lineage, origin, version, now: Date.now },
      ...{ writeFault, readiness, pressure: operation, isPolling: operation.isPolling },
    };
    takeApiRoutes(app, services, secret);
    if (metrics) countRequests(app.server, metrics.requests);
    metrics?.countWatchers(keeper.watchers);
    app.addHook('preClose', keeper.endStreams);
    app.addHook('onClose', async () => {
      await keeper?.close();
      // A full disk must not keep the server from ending.
      await epoch.seal().catch((error: unknown) => app.log.error({ err: error }, 'the database could not be sealed'));
      await release();
    });
    const addresses = await listen(app, environment);
    readiness.begin(writeFault);
    if (metrics) app.log.info({ metrics: metrics.address }, 'figures can be read');
    if (applied.length > 0) app.log.info({ applied }, 'the database was brought up to date');
    const stop = async () => {
      readiness.stop();
      await sleep(operation.drainMs);
      await close(app);
    };
    return { app, addresses, close: stop };

    /** Another process begins with what there is. Whoever supervises this one starts it. */
    async function endForOtherHistory() {
      app.log.fatal('the database was put back to an earlier time, or was restored: this process ends, to begin anew');
      process.exitCode = 1;
      readiness.stop();
      await epoch.end().catch((error: unknown) => app.log.error({ err: error }, 'the epoch could not be ended'));
      await close(app);
    }

    function onFailure(error: unknown) {
      app.log.error({ err: error }, 'a page broke');
    }
  } catch (error) {
    await release().catch(() => undefined);
    const isOfDatabase = !(error instanceof StartError) && database.dialect.explain(error) !== null;
    throw isOfDatabase ? await explain(error, environment.databaseAddress) : error;
  }
}

async function close(app: App) {
  const { server } = app;
  // A connection whose answer ends while the server closes would otherwise stay open for its next request.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
    clearTimeout(deadline);
  }
}

async function readVersion(root: string, build: string | undefined) {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return build ? `${version}+${build}` : version;
}
