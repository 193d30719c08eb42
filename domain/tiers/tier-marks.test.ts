import { expect, test } from 'vitest';
import { compareTiers } from './compare-tiers';
import { aTier } from '@/domain/tiers/testing/stories';
import { changesAt, marksAfter, marksBefore } from './tier-marks';
import { storyUntil, tierStory } from './tier-story';
import { whyOf } from './why-of';

const part = (id: string, more = {}) => ({
  id,
  label: id,
  name: id,
  purpose: 'Works.',
  kind: 'data' as const,
  ...more,
});
const content = {
  report: 'first',
  intro: 'A story.',
  components: [
    part('users', { assumed: true, kind: 'client' }),
    part('database', { term: 'sql', section: 'reports/first#sql' }),
    part('primary', { section: 'reports/first#pair' }),
    part('mail'),
  ],
  tiers: [
    aTier({ add: ['users', 'database', 'mail'], why: { database: 'Data has to be somewhere.' } }),
    aTier({
      remove: ['mail'],
      replace: [{ from: 'database', to: 'primary', why: 'A pair.' }],
      move: [{ component: 'users', what: 'There are more.' }],
    }),
  ],
};
const story = tierStory(content);

test('at the first tier all is new but what the talk takes for granted', () => {
  expect([...marksAfter(changesAt(story, 0))]).toEqual([
    ['database', 'new'],
    ['mail', 'new'],
  ]);
});

test('what came in place of something and what changed have marks of their own', () => {
  expect([...marksAfter(changesAt(story, 1))]).toEqual([
    ['primary', 'instead'],
    ['users', 'changed'],
  ]);
});

test('in the earlier picture of two what leaves is marked', () => {
  expect([...marksBefore(compareTiers(content.tiers, 0, 1)).keys()]).toEqual(['mail', 'database']);
});

test('a part leads to its definition, or else to its section of the report, or nowhere', () => {
  expect(story.parts.map(({ href }) => href)).toEqual([null, '/glossary#sql', '/reports/first#pair', null]);
});

test('why a part came is said by the tier that added it or put it in place of another', () => {
  expect(['database', 'primary', 'mail'].map((id) => whyOf(content.tiers, id))).toEqual([
    'Data has to be somewhere.',
    'A pair.',
    null,
  ]);
});

test('a story told up to a tier knows nothing of what comes later', () => {
  expect(storyUntil(story, 0).tiers).toEqual([content.tiers[0]]);
});
