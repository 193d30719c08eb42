import { ROLES, type Role } from '@/domain/race/contract/roles';
import type { Database } from '@/server/database/open-database';
import { giveToken, revokeGate } from './gates';
import { findNamed, readName } from './names';
import { giveCode } from './officials';
import { CODE_VALID_MS } from './sign-in-code';

export const USAGE = [
  'npm run --silent official -- add "NAME"       a one-time code for an official, on the last line',
  '                  add "NAME" --role official    one who decides laps, but does not finalise, unlock or merge',
  '                  add "NAME" --role race-director    one who may do all, as without --role; changes a known one',
  'npm run --silent official -- gate "NAME"      a token for a timing gate, on the last line',
  'npm run --silent official -- list             who there is',
  'npm run --silent official -- remove "NAME"    signs an official out for good, or revokes the token of a gate',
];

type Said = { ok: boolean; lines: string[] };

/** Runs `npm run official`. Secrets stand only in the lines that it prints. */
export async function runCommand(args: readonly string[], database: Database, nowMs: number): Promise<Said> {
  const { role, rest } = readRole(args);
  const [command = '', name, ...more] = rest;
  if (command === 'list' && name === undefined) return list(database, nowMs);
  // `device` is the former name of `gate`.
  const known = { add: addAs(role ?? null), gate, device: gate, remove };
  if (!Object.hasOwn(known, command) || name === undefined || more.length > 0) return { ok: false, lines: USAGE };
  if (role === undefined || (role && command !== 'add')) return { ok: false, lines: USAGE };
  const read = readName(name);
  if (!read.ok) return no(read.reason);
  return known[command as keyof typeof known](database, read.name, nowMs);
}

/** `--role` and its word may stand anywhere. Undefined where the word is no role, null where none is given. */
function readRole(args: readonly string[]): { role: Role | null | undefined; rest: string[] } {
  const at = args.indexOf('--role');
  if (at < 0) return { role: null, rest: [...args] };
  return { role: ROLES.find((role) => role === args[at + 1]), rest: args.toSpliced(at, 2) };
}

const addAs = (role: Role | null) => async (database: Database, name: string, nowMs: number) => {
  const { official, gate } = await findNamed(database, name);
  if (gate)
    return no(`${gate.name} is a timing gate. Nobody could tell the two apart in the log: choose another name.`);
  const given = await giveCode(database, official?.name ?? name, role, nowMs);
  const minutes = CODE_VALID_MS / 60_000;
  const who = `${given.official.name} (${given.official.role})`;
  return yes(`${who} signs in at /desk with this code, once, within ${minutes} minutes:`, given.code);
};

async function gate(database: Database, name: string, nowMs: number): Promise<Said> {
  const { official, gate: known } = await findNamed(database, name);
  if (official)
    return no(`${official.name} is an official. Nobody could tell the two apart in the log: choose another name.`);
  const token = await giveToken(database, known?.name ?? name, nowMs);
  const before = known ? ' The token before this one has stopped working.' : '';
  return yes(`${known?.name ?? name} sends laps with the header Authorization: Bearer and this token.${before}`, token);
}

async function remove(database: Database, name: string, nowMs: number): Promise<Said> {
  const { official, gate } = await findNamed(database, name);
  if (!official && !gate) return no(`There is neither an official nor a timing gate named ${name}.`);
  if (gate) await revokeGate(database, gate.name, nowMs);
  // Codes and sessions are deleted with the official. The log still has the name.
  if (official) await database.official.delete({ where: { id: official.id } });
  return yes(
    official ? `${official.name} is signed out and has no code any more.` : `The token of ${gate!.name} is revoked.`,
  );
}

async function list(database: Database, nowMs: number): Promise<Said> {
  const now = new Date(nowMs);
  const officials = await database.official.findMany({
    orderBy: { name: 'asc' },
    include: {
      sessions: { where: { expiresAt: { gt: now } } },
      codes: { where: { expiresAt: { gt: now }, usedAt: null } },
    },
  });
  const gates = await database.gateToken.findMany({ orderBy: { name: 'asc' } });
  const lines = [
    ...officials.map(({ name, role, letInBy, sessions, codes }) =>
      ['official', name, role, stateOf(sessions.length, codes.length, letInBy)].join('  '),
    ),
    ...gates.map(({ name, revokedAt }) => `gate      ${name}  ${revokedAt ? 'token revoked' : 'token in use'}`),
  ];
  return yes(...(lines.length > 0 ? lines : ['There are no officials and no timing gates yet.']));
}

function stateOf(sessions: number, codes: number, letInBy: string | null) {
  const signedIn = sessions > 0 ? `signed in on ${sessions} ${sessions === 1 ? 'device' : 'devices'}` : 'not signed in';
  const code = codes > 0 ? ', has a code that is not used yet' : '';
  return signedIn + code + (letInBy === null ? '' : `, let in by ${letInBy}`);
}

const yes = (...lines: string[]): Said => ({ ok: true, lines });
const no = (line: string): Said => ({ ok: false, lines: [line] });
