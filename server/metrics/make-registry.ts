import { Counter, Gauge, Registry, collectDefaultMetrics } from 'prom-client';
import type { Metric } from 'prom-client';
import type { Buckets } from './buckets';
import type { KeeperTally } from './keeper-tally';
import type { RequestTally } from './request-tally';

export type Counted = {
  requests: RequestTally;
  keeper: KeeperTally;
  /** Readers of the live stream, by race. */
  watchers: () => ReadonlyMap<string, number>;
};

type Labels = Record<string, string>;

/** Everything that is counted, in the form of Prometheus. It is put together when somebody asks, and only then. */
export function makeRegistry({ requests, keeper, watchers }: Counted): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counter = (name: string, help: string, read: () => [Labels, number][], labelNames: string[] = []) =>
    new Counter({
      ...{ name: `daypass_${name}`, help, labelNames, registers: [registry] },
      collect() {
        this.reset();
        for (const [labels, count] of read()) this.inc(labels, count);
      },
    });
  const gauge = (name: string, help: string, read: () => [Labels, number][], labelNames: string[] = []) =>
    new Gauge({
      ...{ name: `daypass_${name}`, help, labelNames, registers: [registry] },
      collect() {
        this.reset();
        for (const [labels, value] of read()) this.set(labels, value);
      },
    });
  const histogram = (name: string, help: string, read: () => [Labels, Buckets][]) =>
    registry.registerMetric(asMetric(`daypass_${name}`, help, read));

  const OF_ANSWER = ['route', 'method', 'status'];
  counter('requests_total', 'Answered requests; a stream counts at its end', () => answersOf(requests), OF_ANSWER);
  histogram('request_duration_seconds', 'From the request to the end of its answer, without streams', () =>
    [...requests.byRoute].map(([route, { durations }]) => [{ route }, durations]),
  );
  gauge('requests_open', 'Requests that are not answered to the end, streams too', () => [[{}, requests.open()]]);
  counter('refusals_total', 'Refused requests to the API', () => labelled('code', requests.problems), ['code']);
  counter('laps_total', 'Sent laps by their answer', () => labelled('answer', requests.laps), ['answer']);
  gauge('watchers', 'Readers of the live stream', () => labelled('race', watchers()), ['race']);
  histogram('commit_duration_seconds', 'One batch of commands, from its transaction to the disk', () => [
    [{}, keeper.commits],
  ]);
  histogram('commit_facts', 'Facts in one batch', () => [[{}, keeper.batches]]);
  counter('commit_failures_total', 'Batches that could not be stored', () => [[{}, keeper.failed()]]);
  gauge('follower_lag_seconds', 'How late the last facts of another process were known here', () => [
    [{}, keeper.lagSeconds()],
  ]);
  return registry;
}

const labelled = (name: string, counts: ReadonlyMap<string, number>): [Labels, number][] =>
  [...counts].map(([value, count]) => [{ [name]: value }, count]);

function answersOf({ byRoute }: RequestTally): [Labels, number][] {
  return [...byRoute].flatMap(([route, { statuses }]) =>
    [...statuses].flatMap(([method, counts]) =>
      [...counts].map(([status, count]): [Labels, number] => [{ route, method, status: String(status) }, count]),
    ),
  );
}

/**
 * A histogram that was counted elsewhere. prom-client's own takes a microsecond for each value and nobody can fill it
 * afterwards, but its registry takes whatever answers `get` in its form.
 */
function asMetric(name: string, help: string, read: () => [Labels, Buckets][]): Metric {
  const values = () =>
    read().flatMap(([labels, buckets]) => {
      const upTo = buckets.upTo();
      return [
        ...upTo.map(({ bound, count }) => ({
          metricName: `${name}_bucket`,
          labels: { ...labels, le: bound === Infinity ? '+Inf' : String(bound) },
          value: count,
        })),
        { metricName: `${name}_sum`, labels, value: buckets.sum() },
        { metricName: `${name}_count`, labels, value: upTo.at(-1)!.count },
      ];
    });
  const metric = {
    name,
    get: () => Promise.resolve({ name, help, type: 'histogram', aggregator: 'sum', values: values() }),
  };
  return metric as unknown as Metric;
}
