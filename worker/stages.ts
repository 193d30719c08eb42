/// <reference lib="webworker" />
import { copyList, findInCopy, openCopy } from './copy';
import type { Stage } from './copy-list';

export const WORDS: readonly Stage[] = [0];
const EVERYBODY: readonly Stage[] = [0, 1, 2];

export const ON_DEMAND: readonly Stage[] = [3];
/** The record that somebody has opened a page whose scripts are copied on demand. */
const OPENED = '/.opened';
/** The record of what has been fetched as a whole: a version, and its stages. What is missing of them was removed. */
const FETCHED = '/.fetched';

type Fetched = { version: string; stages: Stage[] };

/** The stages that this phone shall have. */
export async function wantedStages(): Promise<readonly Stage[]> {
  return (await wasOpened()) ? [...EVERYBODY, ...ON_DEMAND] : EVERYBODY;
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

export const wasOpened = async (): Promise<boolean> => Boolean(await findInCopy(OPENED));

export const isOnDemand = (pathname: string): boolean => copyList.onDemand.includes(pathname);

/** From now on this phone shall have the scripts that are copied on demand. */
export const noteOpened = async (): Promise<void> => (await openCopy()).put(OPENED, new Response());

async function fetchedStages(): Promise<readonly Stage[]> {
  const record = await findInCopy(FETCHED);
  const { version, stages } = record ? ((await record.json()) as Fetched) : { version: null, stages: [] };
  return version === copyList.version ? stages : [];
}
