import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkSvg } from '@/editorial/check-svg';
import type { Problem } from '@/editorial/problem';

/** Every SVG in content/figures/, whether a report shows it yet or not. */
export async function checkFigures(root: string, figures: Iterable<string>): Promise<Problem[]> {
  const drawings = [...figures].filter((name) => name.endsWith('.svg'));
  const problems = await Promise.all(
    drawings.map(async (name) => {
      const file = `content/figures/${name}`;
      const findings = checkSvg(await readFile(path.join(root, file), 'utf8'));
      return findings.map((finding) => ({ file, ...finding }));
    }),
  );
  return problems.flat();
}
