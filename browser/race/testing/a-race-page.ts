import { vi } from 'vitest';
import type { Board } from '@/domain/race/contract/board';
import { aPage } from '@/browser/testing/a-page';
import { away, type Answering } from '@/browser/testing/answers';
import { until } from '@/browser/testing/until';
import { aPhone } from '@/storage/testing/a-phone';
import { aBoard, aChange } from './a-board';
import { aServer } from './a-server';

/** A page of the race `day`, opened anew on a phone that has kept nothing; `answer` is for what is asked beside the board. */
export function aRacePage(answer: (path: string) => Answering = () => away) {
  // What modules remember lasts as long as their page.
  vi.resetModules();
  const page = aPage();
  const kept = (globalThis.daypassKept = aPhone());
  const server = aServer();
  const of = { answer };
  server.onBoard = (init) => of.answer(server.asked.at(-1)!)(init);
  return Object.assign(of, {
    page,
    kept,
    /** What was asked beside the live line. */
    asked: () => server.asked.filter((each) => !each.startsWith('live')),
    /** The live line brings a board, and each time after it that one fact more is known. */
    async board(version: number, more: Partial<Board> = {}) {
      await until(() => server.streams.length === 1);
      server.last().send('board', aBoard(version, more));
    },
    changed: (version: number) => server.last().send('change', aChange(version)),
    /** How often the live line was opened. */
    line: () => server.streams.length,
    loseLine: () => {
      server.goAway();
      server.last().breakOff();
    },
  });
}
