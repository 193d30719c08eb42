import type { Fitting } from '@/domain/race/contract/rejections';

type Came = { id: string; receivedAt: string };

/** Tells which laps are meant. */
export function fitting({ device, from, to }: Fitting, labelOf: (lapId: string) => string | undefined) {
  const fromMs = from === undefined ? -Infinity : Date.parse(from);
  const toMs = to === undefined ? Infinity : Date.parse(to);
  return ({ id, receivedAt }: Came): boolean => {
    const cameMs = Date.parse(receivedAt);
    return cameMs >= fromMs && cameMs <= toMs && (device === undefined || labelOf(id) === device);
  };
}
