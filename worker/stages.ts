/// <reference lib="webworker" />
import { copyList, fileFor, findInCopy, openCopy } from './copy';
import type { Stage } from './copy-list';

export const WORDS: readonly Stage[] = [0];
const EVERYBODY: readonly Stage[] = [0, 1, 2];

export const ON_DEMAND: readonly Stage[] = [3];
/** The record that somebody has opened a page whose scripts are copied on demand. */
const OPENED = '/.opened';
/**
 * The record of the stages that this version has fetched as a whole. What is missing of them was removed. Another
 * version may be installing beside this one, and has a record of its own.
 */
const FETCHED = `/.fetched-${copyList.version}`;

/** The stages that this phone shall have. */
export async function wantedStages(): Promise<readonly Stage[]> {
  return (await wasOpened()) ? [...EVERYBODY, ...ON_DEMAND] : EVERYBODY;
}

/** The wanted stages that have not been fetched as a whole yet. */
export async function stagesToFetch(): Promise<Stage[]> {
  const fetched = await fetchedStages();
  return (await wantedStages()).filter((stage) => !fetched.includes(stage));
}

let recording = Promise.resolve();

/** One after the other, as each adds to what the record says. */
export function recordFetched(stages: readonly Stage[]): Promise<void> {
  recording = recording
    .catch(() => undefined)
    .then(async () => {
      const all = new Set([...(await fetchedStages()), ...stages]);
      await (await openCopy()).put(FETCHED, Response.json([...all]));
    });
  return recording;
}

/** Whether a record is that of another version, which may go with its files. */
export const isOtherVersionsRecord = (url: string): boolean => {
  const { pathname } = new URL(url);
  return pathname.startsWith('/.fetched-') && pathname !== FETCHED;
};

export const wasOpened = async (): Promise<boolean> => Boolean(await findInCopy(OPENED));

export const isOnDemand = (pathname: string): boolean => copyList.onDemand.includes(fileFor(pathname)?.[0] ?? '');

/** From now on this phone shall have the scripts that are copied on demand. */
export const recordOpened = async (): Promise<void> => (await openCopy()).put(OPENED, new Response());

async function fetchedStages(): Promise<readonly Stage[]> {
  const record = await findInCopy(FETCHED);
  return record ? ((await record.json()) as Stage[]) : [];
}
