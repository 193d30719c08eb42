import { ContentError } from '@/editorial/check/content-error';
import { loadContent } from '@/editorial/read/load-content';
import type { Content } from '@/editorial/read/load-content';
import { formatProblem } from '@/editorial/check/problem';

// Loading is checking: everything is read once.
const outcome = await loadContent({ root: process.cwd(), drafts: true }).catch((error: unknown) => error);

if (outcome instanceof ContentError) {
  for (const problem of outcome.problems) console.error(formatProblem(problem));
  const count = outcome.problems.length;
  console.error(`\n${count} ${count === 1 ? 'problem' : 'problems'} in content/.`);
  process.exitCode = 1;
} else if (outcome instanceof Error) {
  throw outcome;
} else {
  console.log(summary(outcome as Content));
}

function summary({ reports, people, glossary, races }: Content) {
  const drafts = reports.filter((report) => report.draft).length;
  const published = `${reports.length - drafts} reports${drafts > 0 ? ` and ${drafts} in draft` : ''}`;
  return `content/ is sound: ${published}, ${people.length} people, ${glossary.length} terms, ${races.length} ${races.length === 1 ? 'race' : 'races'}.`;
}
