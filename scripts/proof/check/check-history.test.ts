import { expect, test } from 'vitest';
import type { AnsweredLine, AskedLine, EventLine, Line } from '@/scripts/proof/lines';
import { checkHistory } from './check-history';
import type { Fact } from './fold';
import type { Json } from './read-history';
import { LAPS, soundHistory } from '@/scripts/proof/check/testing/sound-history';

type Edit = (lines: Line[]) => void;

/** What the checker says of the sound history, once it was changed. */
function doctored(edit: Edit) {
  const lines = structuredClone(soundHistory());
  edit(lines);
  return checkHistory(lines);
}

const asked = (lines: Line[]) => lines.filter((line): line is AskedLine => line.kind === 'asked');
const requestOf = (lines: Line[], method: string, end: string, at = 0) =>
  asked(lines).filter((line) => line.method === method && line.path.endsWith(end))[at]!;
const answerTo = (lines: Line[], { request }: { request: number }) =>
  lines.find((line): line is AnsweredLine => line.kind === 'answered' && line.request === request)!;
const events = (lines: Line[], watcher: string) => {
  const streams = lines.flatMap((line) => (line.kind === 'stream' && line.watcher === watcher ? line.request : []));
  return lines.filter((line): line is EventLine => line.kind === 'event' && streams.includes(line.request));
};
const drop = (lines: Line[], line: Line) => void lines.splice(lines.indexOf(line), 1);

function editAnswer(lines: Line[], request: AskedLine, edit: (json: Json) => unknown) {
  const answer = answerTo(lines, request);
  const json = JSON.parse(answer.text);
  answer.text = JSON.stringify(edit(json) ?? json);
}

/** Changes the log that both instances give in the end. Numbers are given anew. */
function editLog(lines: Line[], edit: (log: Fact[]) => Fact[]) {
  for (const request of asked(lines).filter(({ path }) => path.includes('/log')))
    editAnswer(lines, request, ({ log }) => ({
      log: edit(log).map((fact, at) => ({ ...fact, seq: at + 1 })),
      next: null,
    }));
}

/** Where each instance answers a question, at the end, with `edit` made to the answer of the second. */
const editSecond = (lines: Line[], path: string, edit: (json: Json) => unknown) =>
  editAnswer(lines, requestOf(lines, 'GET', path, 1), edit);

const rules = (findings: ReturnType<typeof checkHistory>) => [...new Set(findings.map(({ rule }) => rule))];

test('a history in which all is right has no findings', () => {
  expect(checkHistory(soundHistory())).toEqual([]);
});

test('an acknowledged lap that is not in the log is found, with the request that was acknowledged', () => {
  const findings = doctored((lines) => editLog(lines, (log) => log.filter(({ lapId }) => lapId !== LAPS.cy)));
  expect(findings).toContainEqual(
    expect.objectContaining({ rule: 'laps-once', says: `lap ${LAPS.cy} was acknowledged, and is not in the log` }),
  );
  const lap = requestOf(soundHistory(), 'POST', '/laps', 3);
  expect(findings[0]).toMatchObject({ request: lap.request });
});

test('a lap whose answer was lost is missed only once it was acknowledged', () => {
  const withoutCy = (lines: Line[]) => {
    const lap = requestOf(lines, 'POST', '/laps', 3);
    drop(lines, answerTo(lines, lap));
    editLog(lines, (log) => log.filter(({ lapId }) => lapId !== LAPS.cy));
  };
  expect(rules(doctored(withoutCy))).not.toContain('laps-once');
});

test('a lap that is in the log twice is found', () => {
  const findings = doctored((lines) => editLog(lines, (log) => [...log, log.at(-1)!]));
  expect(findings).toContainEqual(
    expect.objectContaining({ rule: 'laps-once', says: expect.stringContaining('twice') as string }),
  );
  expect(findings).toContainEqual(
    expect.objectContaining({ rule: 'log-sense', says: expect.stringContaining('a second time') as string }),
  );
});

test('a lap that was entered anew by a second request is found', () => {
  const findings = doctored((lines) => {
    const lap = requestOf(lines, 'POST', '/laps', 2);
    answerTo(lines, lap).status = 201;
    const first = requestOf(lines, 'POST', '/laps', 1);
    const lost = lines.findIndex((line) => line.kind === 'unanswered' && line.request === first.request);
    lines[lost] = { kind: 'answered', at: 2, request: first.request, status: 201, text: answerTo(lines, lap).text };
  });
  expect(rules(findings)).toEqual(['laps-once']);
});

test('a lap in the log that nobody sent, or that is not as it was sent, is found', () => {
  const unsent = doctored((lines) => editLog(lines, (log) => [...log, { ...log.at(-1)!, lapId: 'ghost' }]));
  expect(unsent).toContainEqual(
    expect.objectContaining({ rule: 'laps-once', says: expect.stringContaining('nobody sent') as string }),
  );
  const changed = doctored((lines) =>
    editLog(lines, ([first, ...log]) => [{ ...first!, after: { ...(first!.after as object), timeMs: 9_001 } }, ...log]),
  );
  expect(changed[0]).toMatchObject({ rule: 'laps-once', request: 1 });
});

test('a lap that was refused, and is in the log, is found', () => {
  const findings = doctored((lines) => (answerTo(lines, requestOf(lines, 'POST', '/laps', 3)).status = 409));
  expect(findings).toContainEqual(
    expect.objectContaining({ rule: 'laps-once', says: expect.stringContaining('refused each time') as string }),
  );
});

test('an acknowledged decision that is not in the log is found', () => {
  for (const [act, method, end] of [
    ['act-Olga-1', 'POST', '/decision'],
    ['act-Bo-1', 'PATCH', LAPS.bob],
    ['act-Olga-2', 'POST', '/state'],
  ] as const) {
    const findings = doctored((lines) =>
      editLog(lines, (log) => log.filter(({ reason }) => !String(reason).endsWith(act))),
    );
    const { request } = requestOf(soundHistory(), method, end);
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'decisions-kept',
        request,
        says: expect.stringContaining('is not in the log') as string,
      }),
    );
  }
  const withdrawn = doctored((lines) => editLog(lines, (log) => log.filter(({ action }) => action !== 'withdrawn')));
  expect(rules(withdrawn)).toContain('decisions-kept');
});

test('a decision that stands on another version than it named is found', () => {
  const findings = doctored((lines) => {
    const late = requestOf(lines, 'POST', '/decision', 1);
    answerTo(lines, late).status = 200;
    const stale = { action: 'rejected', actor: 'Bo', lapId: LAPS.ada, reason: 'Cut, act-Bo-0', at: '', seq: 0 };
    editLog(lines, (log) => [...log, stale]);
  });
  const { request } = requestOf(soundHistory(), 'POST', '/decision', 1);
  expect(findings).toContainEqual(
    expect.objectContaining({
      rule: 'decisions-kept',
      request,
      says: expect.stringContaining('named version 1') as string,
    }),
  );
});

test('two who decide the same agree, unless the lap was corrected between them', () => {
  const agree = (lines: Line[]) => {
    const late = requestOf(lines, 'POST', '/decision', 1);
    late.body = { verdict: 'verified', version: 1, reason: 'Seen, act-Bo-0' };
    const answer = answerTo(lines, late);
    answer.status = 200;
    answer.text = answerTo(lines, requestOf(lines, 'POST', '/decision', 0)).text;
  };
  expect(doctored(agree)).toEqual([]);
  const corrected = {
    action: 'corrected',
    actor: 'Bo',
    lapId: LAPS.ada,
    reason: 'Video, act-Bo-9',
    before: {},
    after: {},
  };
  const findings = doctored((lines) => {
    agree(lines);
    editLog(lines, (log) => [...log.slice(0, 2), { ...corrected, seq: 0, at: '' }, ...log.slice(2)]);
  });
  const { request } = requestOf(soundHistory(), 'POST', '/decision', 1);
  expect(findings).toContainEqual(expect.objectContaining({ rule: 'decisions-kept', request }));
});

test('a decision that was done twice, refused, or asked for by nobody is found', () => {
  const again = doctored((lines) =>
    editLog(lines, (log) => [...log, { ...log[2]!, action: 'verified' }, { ...log[2]!, action: 'verified' }]),
  );
  expect(again).toContainEqual(
    expect.objectContaining({ rule: 'decisions-kept', says: expect.stringContaining('done twice') as string }),
  );
  const state = (id?: string) => (lines: Line[]) => {
    if (id) (requestOf(lines, 'POST', '/state').body as Json).id = id;
    editLog(lines, (log) => [...log, { ...log[5]! }]);
  };
  expect(doctored(state('a')).map(({ says }) => says)).toContainEqual(expect.stringContaining('done twice'));
  expect(doctored(state()).map(({ says }) => says)).not.toContainEqual(expect.stringContaining('done twice'));
  const refused = doctored((lines) => (answerTo(lines, requestOf(lines, 'POST', '/decision')).status = 409));
  expect(refused).toContainEqual(
    expect.objectContaining({ rule: 'decisions-kept', says: expect.stringContaining('refused each time') as string }),
  );
  const nobody = doctored((lines) =>
    editLog(lines, (log) => log.map((fact) => (fact.seq === 3 ? { ...fact, reason: 'Seen, act-Zoe-1' } : fact))),
  );
  expect(nobody).toContainEqual(
    expect.objectContaining({ rule: 'decisions-kept', says: expect.stringContaining('nobody asked') as string }),
  );
});

test('facts that do not follow from those before them are found', () => {
  const swapped = (from: number, to: number) => (lines: Line[]) =>
    editLog(lines, (log) => {
      const moved = [...log];
      moved.splice(to, 0, ...moved.splice(from, 1));
      return moved;
    });
  // Decided before it was entered; entered while the race is closed; changed after it was withdrawn.
  expect(rules(doctored(swapped(2, 0)))).toContain('log-sense');
  expect(rules(doctored(swapped(7, 6)))).toContain('log-sense');
  expect(rules(doctored(swapped(4, 3)))).toContain('log-sense');
});

test('one name that gets two racers is found', () => {
  const findings = doctored((lines) =>
    editLog(lines, (log) =>
      log.map((fact) => (fact.seq === 8 ? { ...fact, after: { ...(fact.after as object), name: 'ADA' } } : fact)),
    ),
  );
  expect(findings).toContainEqual(
    expect.objectContaining({ rule: 'log-sense', says: expect.stringContaining('second racer') as string }),
  );
});

test('what was acknowledged first and stands later is found', () => {
  const findings = doctored((lines) => editLog(lines, ([ada, bob, ...log]) => [bob!, ada!, ...log]));
  expect(findings).toContainEqual(expect.objectContaining({ rule: 'real-time', request: 2 }));
});

test('a second request for what was done already is not taken for the one that did it', () => {
  const findings = doctored((lines) => {
    const first = requestOf(lines, 'DELETE', LAPS.bob);
    const again = { ...first, request: 9_999, act: 'withdraw again' };
    const at = lines.findIndex((line) => line.kind === 'quiet');
    lines.splice(at, 0, again, { ...answerTo(lines, first), request: again.request });
  });
  expect(findings).toEqual([]);
});

test('a gap in the numbers, and two logs that differ, are found', () => {
  const gap = doctored((lines) => {
    for (const request of asked(lines).filter(({ path }) => path.includes('/log')))
      editAnswer(lines, request, ({ log }: { log: Fact[] }) => ({ log: log.filter(({ seq }) => seq !== 4) }));
  });
  expect(gap).toContainEqual(
    expect.objectContaining({ rule: 'log-numbers', says: 'the log of A has fact 5 where 4 is due' }),
  );
  const other = doctored((lines) =>
    editSecond(lines, '/log?limit=500&after=0', ({ log }: { log: Fact[] }) => ({
      log: log.map((fact) => (fact.seq === 3 ? { ...fact, actor: 'Zoe' } : fact)),
    })),
  );
  expect(rules(other)).toEqual(['log-numbers']);
});

test('an instance that does not know an acknowledged lap, or shows it as it never was, is found', () => {
  const path = `/laps/${LAPS.cy}`;
  const unknown = doctored((lines) => (answerTo(lines, requestOf(lines, 'GET', path)).status = 404));
  expect(unknown).toEqual([
    expect.objectContaining({ rule: 'answers-true', says: expect.stringContaining('knows no lap') as string }),
  ]);
  const broken = doctored((lines) => (answerTo(lines, requestOf(lines, 'GET', path)).status = 500));
  expect(broken).toEqual([expect.objectContaining({ rule: 'answers-true', says: 'A answers 500' })]);
  const verified = doctored((lines) =>
    editAnswer(lines, requestOf(lines, 'GET', path), (lap) => ({ ...lap, status: 'verified' })),
  );
  expect(rules(verified)).toEqual(['answers-true']);
  const later = doctored((lines) =>
    editAnswer(lines, requestOf(lines, 'GET', path), (lap) => ({ ...lap, version: 2 })),
  );
  expect(rules(later)).toEqual(['answers-true']);
});

test('a board that is not what the log says is found', () => {
  const row = doctored((lines) =>
    editSecond(lines, '/board', (board) => ({ ...board, rows: [{ ...board.rows[0], resultMs: 1 }, board.rows[1]] })),
  );
  expect(row[0]).toMatchObject({ rule: 'boards-agree', says: expect.stringContaining('resultMs of row 1') as string });
  const totals = doctored((lines) =>
    editSecond(lines, '/board', (board) => ({ ...board, totals: { ...board.totals, laps: 7 } })),
  );
  expect(totals[0]).toMatchObject({ rule: 'boards-agree', says: expect.stringContaining('counts 7 laps') as string });
});

test('an instance that stays behind, gives other bytes, another ETag or another epoch is found', () => {
  const says = (edit: Edit) => doctored(edit).map((finding) => finding.says);
  expect(says((lines) => editSecond(lines, '/board', (board) => ({ ...board, version: 7 })))).toContainEqual(
    expect.stringContaining('B stays at version 7'),
  );
  expect(says((lines) => editSecond(lines, '/board', (board) => ({ ...board, asOf: 'later' })))).toContainEqual(
    expect.stringContaining('B gives other bytes in the end than A'),
  );
  expect(says((lines) => (answerTo(lines, requestOf(lines, 'GET', '/board', 1)).etag = '"other"'))).toContainEqual(
    expect.stringContaining('B gives ETag "other"'),
  );
  expect(says((lines) => editSecond(lines, '/board', (board) => ({ ...board, epoch: 'f' })))).toContainEqual(
    expect.stringContaining('B is of epoch f, after e'),
  );
});

test('an ETag that names two bodies is found', () => {
  const findings = doctored((lines) => editSecond(lines, '/board', (board) => ({ ...board, asOf: 'later' })));
  expect(findings.map(({ says }) => says)).toContainEqual(expect.stringContaining('another body under ETag "e-8"'));
});

test('a file that is not the ranking is found', () => {
  const findings = doctored((lines) => {
    const answer = answerTo(lines, requestOf(lines, 'GET', '.csv', 1));
    answer.text = answer.text.replace(',9000,', ',9001,');
  });
  expect(findings).toEqual([
    expect.objectContaining({ rule: 'files-agree', says: expect.stringContaining("'9001'") as string }),
  ]);
});

test.each(['watcher 1', 'watcher 2'])('an event that %s misses is found', (watcher) => {
  const findings = doctored((lines) => drop(lines, events(lines, watcher)[1]!));
  const says = watcher === 'watcher 1' ? 'what it leads to has' : 'leads on from version 3';
  expect(findings[0]).toMatchObject({ rule: 'streams-whole', says: expect.stringContaining(says) as string });
});

test('a change that lacks a row is found where it comes', () => {
  const findings = doctored((lines) => {
    const data = events(lines, 'watcher 1')[1]!.data as { upsert: unknown[] };
    data.upsert = data.upsert.slice(1);
  });
  expect(findings[0]).toMatchObject({
    rule: 'streams-whole',
    says: expect.stringMatching(/event 2 \(change e\.3\): what it leads to/) as string,
  });
});

test('something older after something newer is found, also over two streams', () => {
  const twice = doctored((lines) => {
    const [, second] = events(lines, 'watcher 1');
    lines.splice(lines.indexOf(second!), 0, structuredClone(second!));
  });
  expect(twice[0]).toMatchObject({
    rule: 'streams-whole',
    says: expect.stringContaining('is not newer than version 3') as string,
  });
  const older = doctored((lines) => {
    const board = structuredClone(events(lines, 'watcher 2')[0]!);
    const last = events(lines, 'watcher 2').at(-1)!;
    lines[lines.indexOf(last)] = { ...board, request: last.request };
  });
  expect(older[0]).toMatchObject({
    rule: 'streams-whole',
    says: expect.stringContaining('is older than version 5') as string,
  });
});

test('a watcher who does not hear of the end is found', () => {
  const findings = doctored((lines) => drop(lines, events(lines, 'watcher 1').at(-1)!));
  expect(findings).toEqual([
    expect.objectContaining({ rule: 'streams-whole', says: 'watcher 1 stays at version 3, and the log has 8 facts' }),
  ]);
});

test('an event whose id is not its version, or that comes before any board, is found', () => {
  expect(rules(doctored((lines) => (events(lines, 'watcher 1')[1]!.id = 'e.4')))).toEqual(['streams-whole']);
  expect(rules(doctored((lines) => drop(lines, events(lines, 'watcher 1')[0]!)))).toEqual(['streams-whole']);
});

test('findings come in the order of the requests that show them', () => {
  const findings = doctored((lines) => {
    editLog(lines, (log) => log.filter(({ seq }) => seq !== 3 && seq !== 8));
  });
  const places = findings.map(({ line }) => line);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(rules(findings)).toContain('laps-once');
});
