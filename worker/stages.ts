/// <reference lib="webworker" />
import { copyList, findInCopy, openCopy } from './copy';
import type { Stage } from './copy-list';

export const WORDS: readonly Stage[] = [0];
const EVERYBODY: readonly Stage[] = [0, 1, 2];

/** The record that somebody has opened a page whose scripts are copied on demand. */
const OPENED = '/.opened';
/** The record of what has been fetched as a whole: a version, and its stages. What is missing of them was removed. */
const FETCHED = '/.fetched';

type Fetched = { version: string; stages: Stage[] };

/** The stages that this phone shall have. */
export async function wantedStages(): Promise<readonly Stage[]> {
  return (await findInCopy(OPENED)) ? [...EVERYBODY, 3] : EVERYBODY;
}

/** The wanted stages that have not been fetched as a whole yet. */
export async function stagesToFetch(): Promise<Stage[]> {
  const fetched = await fetchedStages();
  return (await wantedStages()).filter((stage) => !fetched.includes(stage));
}

export async function noteFetched(stages: readonly Stage[]): Promise<void> {
  const all: Fetched = { version: copyList.version, stages: [...new Set([...(await fetchedStages()), ...stages])] };
  await (await openCopy()).put(FETCHED, Response.json(all));
}

export const isOnDemand = (pathname: string): boolean => copyList.onDemand.includes(pathname);

/** Notes that a page was opened. True where its scripts are wanted from now on. */
export async function noteOpened(pathname: string): Promise<boolean> {
  if (!isOnDemand(pathname) || (await findInCopy(OPENED))) return false;
  await (await openCopy()).put(OPENED, new Response());
  return true;
}

async function fetchedStages(): Promise<readonly Stage[]> {
  const record = await findInCopy(FETCHED);
  const { version, stages } = record ? ((await record.json()) as Fetched) : { version: null, stages: [] };
  return version === copyList.version ? stages : [];
}
