import { expect, test } from 'vitest';
import { REPORT_KINDS } from '@/domain/content/report';
import { checkDrawing } from '@/editorial/check/check-drawing';
import { checkSvg } from '@/editorial/check/check-svg';
import { temporaryContent } from '@/editorial/testing/temporary-content';
import { kindDrawings, placeDrawings } from './house-drawings';
import { listDrawings, pageDrawing, reportDrawing } from './report-drawing';

const OWN =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 54">\n  <!-- a way -->\n  <path d="M1 1h9"/>\n</svg>\n';

test.each(Object.entries({ ...kindDrawings, ...placeDrawings }))('our drawing of %s obeys the checks', (_, svg) => {
  expect([...checkSvg(svg), ...checkDrawing(svg)]).toEqual([]);
});

test('every kind of report has a drawing, and a report may have its own', async () => {
  const root = await temporaryContent({ 'content/figures/own.svg': OWN });
  expect(Object.keys(kindDrawings)).toEqual([...REPORT_KINDS]);
  expect(reportDrawing({ kind: 'race' }, root)).toBe(kindDrawings.race);
  expect(reportDrawing({ kind: 'race', drawing: 'own.svg' }, root)).toBe(OWN);
});

test('in a page a drawing is short and is not read out', () => {
  expect(pageDrawing(OWN)).toBe('<svg aria-hidden="true" viewBox="0 0 72 54"><path d="M1 1h9"/></svg>');
});

test('a drawing that comes again in a list is drawn from the first', async () => {
  const root = await temporaryContent({ 'content/figures/own.svg': OWN });
  const [first, own, second] = listDrawings(
    [{ kind: 'session' }, { kind: 'session', drawing: 'own.svg' }, { kind: 'session' }],
    root,
  );
  expect(first).toContain('<g id="drawing-session">');
  expect(own).toBe(pageDrawing(OWN));
  expect(second).toMatch(/^<svg [^>]*viewBox="0 0 72 54"[^>]*><use href="#drawing-session"\/><\/svg>$/);
});
