import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { parse } from 'yaml';
import { ROOT } from './built-site';
import { JOURNEYS_CONTENT } from './journeys-site';

type Step = {
  id: string;
  title: string;
  fromUsers: number;
  usersLabel: string;
  section: string;
  add?: string[];
  remove?: string[];
  replace?: { from: string; to: string }[];
  move?: { component: string }[];
};
type Content = { components: { id: string; name: string; assumed?: boolean }[]; tiers: Step[] };

/** As the author wrote it, read without any code of ours. */
export const content = parse(readFileSync(join(ROOT, JOURNEYS_CONTENT, 'tiers.yaml'), 'utf8')) as Content;
export const tiers = content.tiers;

/** The components at each tier, and which of them are marked as what. */
export const expectedAt = tiers.map(({ add = [], replace = [], move = [] }, index) => {
  const there = new Set<string>();
  for (const step of tiers.slice(0, index + 1)) {
    for (const id of [...(step.remove ?? []), ...(step.replace ?? []).map(({ from }) => from)]) there.delete(id);
    for (const id of [...(step.add ?? []), ...(step.replace ?? []).map(({ to }) => to)]) there.add(id);
  }
  const assumed = content.components.filter((component) => component.assumed).map(({ id }) => id);
  const marks = [
    ...add.filter((id) => !assumed.includes(id)).map((id) => `${id}: new`),
    ...replace.map(({ to }) => `${to}: instead`),
    ...move.map(({ component }) => `${component}: changed`),
  ];
  return { parts: [...there].toSorted(), marks: marks.toSorted() };
});

export type DrawnPart = { id: string; mark: string | null; place: string };

/** What a picture shows: the parts, their marks, and where they stand in the drawing. */
export function drawnIn(picture: Locator): Promise<DrawnPart[]> {
  return picture.locator('[data-part]').evaluateAll((parts) =>
    parts.map((part) => {
      const box = part.querySelector('rect')!;
      const place = ['x', 'y', 'width', 'height'].map((name) => box.getAttribute(name)).join(' ');
      return { id: part.getAttribute('data-part')!, mark: part.getAttribute('data-mark'), place };
    }),
  );
}

/** Waits until a picture shows exactly the parts and marks of a tier. */
export async function expectTier(picture: Locator, index: number): Promise<DrawnPart[]> {
  const { parts, marks } = expectedAt[index]!;
  const shown = async () => {
    const drawn = await drawnIn(picture);
    return {
      parts: drawn.map(({ id }) => id).toSorted(),
      marks: drawn.flatMap(({ id, mark }) => (mark ? [`${id}: ${mark}`] : [])).toSorted(),
    };
  };
  await expect.poll(shown, `the parts at ${tiers[index]!.usersLabel}`).toEqual({ parts, marks });
  return drawnIn(picture);
}
