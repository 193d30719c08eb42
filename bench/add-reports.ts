import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { generateFigure } from './generate-figure';
import { generateReport, planReport } from './generate-report';

/** Adds generated reports to the content of a copy, every third with a drawing. */
export function addReports(root: string, count: number): void {
  const content = join(root, 'content');
  const terms = (parse(readFileSync(join(content, 'glossary.yaml'), 'utf8')) as { id: string }[]).map(({ id }) => id);
  const people = join(content, 'people.yaml');
  const writer = '- id: generated-writer\n  name: Nobody\n  source: bench/generate-report.ts\n';
  writeFileSync(people, `${readFileSync(people, 'utf8')}\n${writer}`);

  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const figures = numbers.filter((number) => number % 3 === 1).map((number) => `generated-${number}.svg`);
  for (const [seed, figure] of figures.entries()) writeFileSync(join(content, 'figures', figure), generateFigure(seed));
  const plans = numbers.map(planReport);
  for (const [index, { slug }] of plans.entries())
    writeFileSync(
      join(content, 'reports', `${slug}.mdx`),
      generateReport({ number: index + 1, plans, terms, figures }),
    );
}
