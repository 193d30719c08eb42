import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { loadContent } from '@/editorial/read/load-content';
import { temporaryContent } from '@/editorial/testing/temporary-content';
import { ReportEnd } from './report-end';

const aReport = async () => (await loadContent({ root: await temporaryContent() })).reports[0]!;

test('corrections are shown with the day they were made, in the order they were written; without any that is said', async () => {
  const report = await aReport();
  const corrections = [
    { date: '2026-11-20', text: 'The car is 1/18 of its size, not 1/16.' },
    { date: '2026-11-24', text: 'A name was misspelt.' },
  ];
  const corrected = renderToStaticMarkup(<ReportEnd report={{ ...report, corrections }} />);
  const section = corrected.slice(corrected.indexOf('id="corrections"'));
  expect(section).toContain(
    '<time dateTime="2026-11-20">20 November 2026</time>: The car is 1/18 of its size, not 1/16.',
  );
  expect(section.indexOf('not 1/16')).toBeLessThan(section.indexOf('misspelt'));
  expect(section).not.toContain('None so far.');
  expect(renderToStaticMarkup(<ReportEnd report={{ ...report, corrections: [] }} />)).toContain('None so far.');
});

test('sources are listed with their address and note, and each can be linked to', async () => {
  const report = await aReport();
  const sources = [
    { id: 'ch', title: 'The slides', url: 'https://example.org/slides', note: 'page 4' },
    { id: 'own', title: 'What we saw' },
  ];
  const page = renderToStaticMarkup(<ReportEnd report={{ ...report, sources }} />);
  expect(page).toContain('<li id="source-ch"><a href="https://example.org/slides" rel="noopener">The slides</a>');
  expect(page).toContain('. page 4</span>');
  expect(page).toContain('<li id="source-own">What we saw</li>');
});
