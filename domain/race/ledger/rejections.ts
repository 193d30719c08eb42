import type { RejectionAnswer } from '@/domain/race/contract/rejections';
import type { Ledger } from './ledger-state';
import type { Rejection } from './records';

const SHOWN = 20;

export function rejectionAnswer(race: string, rejection: Rejection): RejectionAnswer {
  const { id, by, at, reason, laps } = rejection;
  const standing = laps.filter((lap) => lap.rejection === rejection).length;
  return { id, race, by, at, reason, laps: laps.length, standing };
}

/** The acts in which many laps were rejected together, latest first. */
export function latestRejections({ race, rejections }: Ledger): RejectionAnswer[] {
  return [...rejections.values()]
    .slice(-SHOWN)
    .reverse()
    .map((each) => rejectionAnswer(race, each));
}
