/** What the process of all servers prints before its address. */
export const HOST_READY = 'The servers of journeys are at ';

/** Where that process is to be asked; Playwright hands its environment on to its workers. */
export const HOST_VARIABLE = 'DAYPASS_JOURNEYS_HOST';

/**
 * `root`: the folder of one server, as startDaypass() takes it. `env`: as readEnvironment() takes it. A first start gives
 * the server a migrated database.
 */
export type HostRequest =
  | { does: 'start'; root: string; databaseFile: string; env: Record<string, string> }
  | { does: 'stop'; root: string }
  | { does: 'official'; databaseFile: string; args: string[] }
  | { does: 'backup'; databaseFile: string; to: string };

/** `lines`: the origin of a server that was started, or what the command printed. */
export type HostAnswer = { ok: true; lines: string[] } | { ok: false; error: string };

/** Asks the process of all servers; throws what it says if it fails. */
export async function askHost(asked: HostRequest): Promise<string[]> {
  const response = await fetch(process.env[HOST_VARIABLE]!, { method: 'POST', body: JSON.stringify(asked) });
  const answer = (await response.json()) as HostAnswer;
  if (!answer.ok) throw new Error(answer.error);
  return answer.lines;
}
