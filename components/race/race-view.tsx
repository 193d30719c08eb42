'use client';

import { useCallback, useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useAddressPart } from '@/browser/page/use-address-part';
import { useAnnouncement } from '@/browser/race/use-announcement';
import { useBoard } from '@/browser/race/use-board';
import { useLapActions } from '@/browser/race/use-lap-actions';
import { useNewLeader } from '@/browser/race/use-new-leader';
import { type MyLap, useMyLaps } from '@/browser/race/use-my-laps';
import { useNow } from '@/browser/page/use-now';
import { useRememberedChoice } from '@/browser/page/use-remembered-choice';
import { useOutbox } from '@/browser/outbox/use-outbox';
import type { RaceRules } from '@/domain/race/contract/rules';
import { Sentence } from '@/components/text/sentence';
import { BoardPanel } from '@/components/race/board/board-panel';
import { LateChart } from './late-chart';
import { BoardTools, type Tool } from '@/components/race/board/board-tools';
import { FreshnessLine } from '@/components/race/board/freshness-line';
import { LogPanel } from './log-panel';
import { LapDock } from './lap-dock';
import { MyLapsPanel } from '@/components/race/my-laps/my-laps-panel';
import { viewBefore, viewOf, type View } from './race-address';
import { RaceHead } from './race-head';
import { UndoLap } from '@/components/race/my-laps/undo-lap';
import { RaceLine } from './race-line';
import { RacePaper } from './race-paper';
import { RacerDialog } from '@/components/race/board/racer-dialog';
import { ViewTabs } from './view-tabs';
import * as words from '@/generated/words/race-parts';
import * as views from '@/generated/words/race-views';
import { whenInWords } from '@/words/race/when';

type Props = {
  race: string;
  name: string;
  rules: RaceRules;
  opens: string | null;
  closes: string | null;
  timeZone: string;
  /** Rules and track, which need no script. */
  children: ReactNode;
};

/** The page of a race: the board, my laps, the chart, the log and the rules. A phone shows one of them at a time. */
export function RaceView({ race, name, rules, opens, closes, timeZone, children }: Props) {
  const live = useBoard(race);
  const mine = useMyLaps(race, rules.maxResetsPerLap);
  const outbox = useOutbox();
  const laps = useLapActions(race, mine, outbox);
  const [changed, setChanged] = useState<MyLap | null>(null);
  const nowMs = useNow(10_000);
  const [saysAll, setSaysAll] = useRememberedChoice('says-all', false);
  const [part, setPart] = useAddressPart('view');
  const [racerId, setRacerId] = useAddressPart('racer');
  const [tool, setTool] = useState<Tool | null>(null);
  const [query, setQuery] = useState('');
  const top = useRef<HTMLDivElement>(null);
  const { board } = live;
  const view = viewOf(part);
  const myRacerId = mine.me?.racerId ?? null;
  const announcement = useAnnouncement(live.board, { saysAll, myRacerId });
  const newLeader = useNewLeader(live);
  const news = mine.laps.filter(({ isNews }) => isNews).length;

  const open = (next: View) => {
    setPart(next === 'board' ? null : next, 'replace');
    // From far down a long board, the other view would begin above the window.
    if ((top.current?.getBoundingClientRect().top ?? 0) < 0) top.current?.scrollIntoView();
  };
  useEffect(() => {
    const before = viewBefore(document.referrer, location);
    if (before !== null) setPart(before, 'replace');
  }, [setPart]);
  const openRacer = useCallback((id: string) => setRacerId(id, 'push'), [setRacerId]);
  const print = () => void live.all().then(() => window.print());
  const toggle = (next: Tool) => {
    // Whoever closes the search wants to see everybody again.
    if (tool === 'find') setQuery('');
    setTool(tool === next ? null : next);
  };
  const markSeen = useEffectEvent(() => void mine.markSeen());
  useEffect(() => {
    if (view === 'mine' && news > 0) return () => markSeen();
  }, [view, news]);

  const leader = board?.rows[0] ?? null;
  const common = { race, timeZone, nowMs, myRacerId, openRacer };
  const undoneId = laps.undoable?.lap.id;
  const isUndoneListed = view === 'mine' && mine.laps.some(({ id }) => id === undoneId);
  const undoWithLap = isUndoneListed ? { id: undoneId!, toast: <UndoLap laps={laps} /> } : null;
  const form = { raceName: name, rules, board, racerIdOf: mine.racerIdOf, nowMs, timeZone };
  return (
    <>
      {view === 'board' && (
        <RaceHead
          state={board?.state ?? null}
          when={whenInWords(board?.state ?? null, { opens, closes }, nowMs, timeZone)}
          freshness={<FreshnessLine {...live} {...{ nowMs, timeZone }} />}
        >
          {board && board.totals.racers > 0 && (
            <BoardTools waiting={board.totals.waiting} open={tool} toggle={toggle} />
          )}
        </RaceHead>
      )}
      <div className="race-top" ref={top} />
      <div className="race-bar">
        <RaceLine
          {...{ name, leader, timeZone }}
          {...live}
          state={board?.state ?? null}
          isNewLeader={newLeader !== null}
          isAlone={view !== 'board'}
        />
        <ViewTabs {...{ view, open, news }} />
      </div>
      <RacePaper timeZone={timeZone} asOfMs={live.asOfMs} />
      <p className="unseen" role="status">
        <Sentence
          words={announcement}
          names={board?.rows.flatMap(({ name }) => (announcement.includes(name) ? name : []))}
        />
      </p>
      <div className="race-panels" data-view={view}>
        <section className="race-main" data-panel="board" aria-label={views.board}>
          <BoardPanel {...common} {...{ live, tool, query, setQuery, saysAll, setSaysAll, print }} />
        </section>
        <section className="race-side" data-panel="mine" aria-label={views.mine}>
          <MyLapsPanel
            {...{ form }}
            actions={laps.actions}
            laps={mine.laps}
            trouble={outbox.trouble}
            change={setChanged}
            undo={undoWithLap}
          />
        </section>
        <section className="race-main" data-panel="chart" aria-label={views.chart}>
          {view === 'chart' && <LateChart {...common} rules={rules} />}
        </section>
        <section className="race-main" data-panel="log" aria-label={views.log}>
          {view === 'log' && <LogPanel {...common} />}
        </section>
        <section className="race-main" data-panel="rules" aria-label={words.rulesAndTrack}>
          {children}
        </section>
      </div>
      <LapDock
        {...{ race, mine, outbox, laps, form, changed, openRacer }}
        link={live.link}
        change={setChanged}
        showBoard={() => {
          setQuery('');
          open('board');
        }}
        undo={!undoWithLap && <UndoLap laps={laps} />}
      />
      <RacerDialog
        {...{ race, racerId, timeZone, nowMs }}
        leaderMs={leader?.resultMs ?? null}
        close={() => setRacerId(null, 'replace')}
      />
    </>
  );
}
