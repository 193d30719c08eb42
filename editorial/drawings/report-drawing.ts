import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '@/domain/content/report';
import { FIGURES } from '@/editorial/read/find-figure';
import { kindDrawings } from './house-drawings';

/** The drawing that stands beside the title of a report: its own, or else that of its kind. */
export function reportDrawing({ drawing, kind }: Pick<Report, 'drawing' | 'kind'>, root = process.cwd()): string {
  return drawing ? readFileSync(join(root, FIGURES, drawing), 'utf8') : kindDrawings[kind];
}

/**
 * The drawings of a list of reports, in its order. A drawing that comes again is drawn from the first one: a long list
 * may have few of its own.
 */
export function listDrawings(reports: readonly Pick<Report, 'drawing' | 'kind'>[], root = process.cwd()): string[] {
  const keys = reports.map(({ drawing, kind }) => drawing?.replace('.svg', '') ?? kind);
  const ids = keys.map((key) => `drawing-${key}`);
  return reports.map((report, index) => {
    const svg = pageDrawing(reportDrawing(report, root));
    const [, head, shapes, end] = /^(<svg[^>]*>)([\s\S]*)(<\/svg>)$/.exec(svg)!;
    if (ids.indexOf(ids[index]!) < index) return `${head}<use href="#${ids[index]}"/>${end}`;
    return ids.lastIndexOf(ids[index]!) > index ? `${head}<g id="${ids[index]}">${shapes}</g>${end}` : svg;
  });
}

/** A drawing as it stands in a page: nobody reads it out, as the title beside it says it all. */
export const pageDrawing = (svg: string): string =>
  svg
    .replace(/<\?xml[^>]*>|<!--[\s\S]*?-->/g, '')
    .replace(/ xmlns="[^"]*"/, '')
    .replace(/>\s+</g, '><')
    .replace('<svg', '<svg aria-hidden="true"')
    .trim();
