import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Report } from '@/domain/content/report';
import { ReportEnd } from './report-end';

const report: Report = {
  title: 'The keynote',
  summary: 'What was said on the stage of the large hall that morning.',
  kind: 'keynote',
  session: { date: '2026-11-19', time: 'unknown', place: 'unknown' },
  speakers: [],
  tags: [],
  author: 'ada',
  published: '2026-11-19',
  updated: '2026-11-19',
  order: 1,
  sources: [{ id: 'talk', title: 'The talk itself' }],
  corrections: [],
  draft: false,
  slug: 'keynote',
  file: 'content/reports/keynote.mdx',
  words: 200,
  minutes: 1,
  headings: [],
  terms: [],
  figures: [],
};

test('corrections are shown with their day, in the order in which they were written; where there are none, that is said', () => {
  const corrections = [
    { date: '2026-11-20', text: 'The car is 1/18 of its size, not 1/16.' },
    { date: '2026-11-24', text: 'A name was misspelt.' },
  ];
  const corrected = renderToStaticMarkup(<ReportEnd author="Ada" report={{ ...report, corrections }} />);
  const section = corrected.slice(corrected.indexOf('id="corrections"'));
  expect(section).toContain(
    '<time dateTime="2026-11-20">20 November 2026</time>: The car is 1/18 of its size, not 1/16.',
  );
  expect(section.indexOf('not 1/16')).toBeLessThan(section.indexOf('misspelt'));
  expect(section).not.toContain('None so far.');
  expect(renderToStaticMarkup(<ReportEnd author="Ada" report={{ ...report, corrections: [] }} />)).toContain(
    'None so far.',
  );
});

test('sources are listed with their address and note, and each can be linked to', () => {
  const sources = [
    { id: 'ch', title: 'The slides', url: 'https://example.org/slides', note: 'page 4' },
    { id: 'own', title: 'What we saw' },
  ];
  const page = renderToStaticMarkup(<ReportEnd author="Ada" report={{ ...report, sources }} />);
  expect(page).toContain('<li id="source-ch"><a href="https://example.org/slides" rel="noopener">The slides</a>');
  expect(page).toContain('. page 4</span>');
  expect(page).toContain('<li id="source-own">What we saw</li>');
});

test('who wrote a report, and when, stands at its end; a day on which it was updated only where there is one', () => {
  const fresh = renderToStaticMarkup(<ReportEnd author="Ada Driftwood" report={report} />);
  expect(fresh).toContain('By Ada Driftwood, <time dateTime="2026-11-19">19 November 2026</time> · 1 min, 200 words');
  const later = renderToStaticMarkup(<ReportEnd author="Ada" report={{ ...report, updated: '2026-11-21' }} />);
  expect(later).toContain('updated <time dateTime="2026-11-21">21 November 2026</time>');
});
