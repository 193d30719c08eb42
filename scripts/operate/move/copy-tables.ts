import type { Database } from '@/server/database/dialect';

const PAGE = 1_000;

type Moved = Record<string, number>;

/** Appends the facts that the target lacks. The log only grows, so a server may go on meanwhile. Gives how many there were. */
export async function copyLog(source: Database, target: Database, tell: (facts: number) => void): Promise<number> {
  const races = await source.logEntry.findMany({
    distinct: ['race'],
    select: { race: true },
    orderBy: { race: 'asc' },
  });
  let copied = 0;
  for (const { race } of races) {
    const { _max } = await target.logEntry.aggregate({ where: { race }, _max: { seq: true } });
    for (let after = _max.seq ?? 0; ;) {
      const where = { race, seq: { gt: after } };
      const rows = await source.logEntry.findMany({ where, orderBy: { seq: 'asc' }, take: PAGE });
      if (rows.length === 0) break;
      const facts = rows.map(({ seq, at, actor, action, lapId, data }) => [race, seq, at, actor, action, lapId, data]);
      await target.dialect.append(target, facts, []);
      after = rows.at(-1)!.seq;
      copied += rows.length;
      tell(copied);
    }
  }
  return copied;
}

/** Copies what is only ever added: devices of laps, and attempts at quizzes. */
export async function copyAdded(source: Database, target: Database): Promise<Moved> {
  const moved = { Submission: 0, Attempt: 0 };
  for (let after = ''; ;) {
    const where = { lapId: { gt: after } };
    const data = await source.submission.findMany({ where, orderBy: { lapId: 'asc' }, take: PAGE });
    if (data.length === 0) break;
    moved.Submission += (await target.submission.createMany({ data, skipDuplicates: true } as never)).count;
    after = data.at(-1)!.lapId;
  }
  for (let row = 0; ;) {
    const page = await source.dialect.attemptsAfter(source, row, PAGE);
    if (page.length === 0) break;
    const known = new Map(
      (await source.attempt.findMany({ where: { id: { in: page.map(({ id }) => id) } } })).map((each) => [
        each.id,
        each,
      ]),
    );
    // In the order in which they came, as the target numbers them by it.
    const data = page.map(({ id }) => ({ ...known.get(id)!, number: null }));
    moved.Attempt += (await target.attempt.createMany({ data, skipDuplicates: true } as never)).count;
    row = Number(page.at(-1)!.row);
  }
  return moved;
}

/** Makes the tables that change the same as in the source, in one transaction. Call it while nobody writes there. */
export async function copyChanging(source: Database, target: Database): Promise<Moved> {
  const official = await source.official.findMany({ orderBy: { id: 'asc' } });
  const signInCode = await source.signInCode.findMany();
  const deskSession = await source.deskSession.findMany();
  const invitation = await source.invitation.findMany();
  const gateToken = await source.gateToken.findMany();
  const nameReport = await source.nameReport.findMany();
  await target.$transaction([
    target.official.deleteMany(),
    target.invitation.deleteMany(),
    target.gateToken.deleteMany(),
    target.nameReport.deleteMany(),
    target.official.createMany({ data: official }),
    target.signInCode.createMany({ data: signInCode }),
    target.deskSession.createMany({ data: deskSession }),
    target.invitation.createMany({ data: invitation }),
    target.gateToken.createMany({ data: gateToken }),
    target.nameReport.createMany({ data: nameReport }),
    // The ids were given, so the sequence that makes them knows of none.
    target.$queryRaw`
        SELECT setval(pg_get_serial_sequence('"Official"', 'id'), (SELECT COALESCE(MAX("id"), 0) + 1 FROM "Official"), false)`,
  ]);
  return {
    ...{ Official: official.length, SignInCode: signInCode.length, DeskSession: deskSession.length },
    ...{ Invitation: invitation.length, GateToken: gateToken.length, NameReport: nameReport.length },
  };
}
