import { ContentError } from '@/editorial/content/content-error';
import { formatProblem } from '@/editorial/read/problem';
import { loadContent, type Content } from '@/editorial/content/load-content';

/** Reads content/, and tells its author what is there or what is wrong. Returns whether it is sound. */
export async function sayContent(): Promise<boolean> {
  // Loading also checks, so everything is read only once.
  const outcome = await loadContent({ drafts: true }).catch((error: unknown) => error);
  if (outcome instanceof ContentError) {
    for (const problem of outcome.problems) console.error(formatProblem(problem));
    const count = outcome.problems.length;
    console.error(`\n${count} ${count === 1 ? 'problem' : 'problems'} in content/.`);
    return false;
  }
  if (outcome instanceof Error) throw outcome;
  console.log(summary(outcome as Content));
  return true;
}

function summary({ reports, people, glossary, races }: Content) {
  const drafts = reports.filter((report) => report.draft).length;
  const published = `${reports.length - drafts} reports${drafts > 0 ? ` and ${drafts} in draft` : ''}`;
  return `content/ is sound: ${published}, ${people.length} people, ${glossary.length} terms, ${races.length} ${races.length === 1 ? 'race' : 'races'}.`;
}
