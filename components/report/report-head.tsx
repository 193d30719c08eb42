import { FIRST_WORDS } from '@/domain/content/first-words';
import type { Person } from '@/domain/content/person';
import type { Report } from '@/domain/content/report';
import { showDate } from '@/components/text/show-date';
import { PageLead } from '@/components/frame/page-lead';
import { kindNames } from './kind-names';

type Props = { report: Report; speakers: Person[]; author: string };

export function ReportHead({ report, speakers, author }: Props) {
  const { kind, title, summary, session, minutes, words, published, updated, draft } = report;
  return (
    <PageLead className="report-head" until={FIRST_WORDS}>
      <p className="tag">
        {kindNames[kind]}
        {draft && ' · draft'}
      </p>
      <h1>{title}</h1>
      <p className="summary">{summary}</p>
      <div className="facts-line">
        {session.date !== 'unknown' && (
          <span>
            <time dateTime={session.date}>{showDate(session.date)}</time>
            {session.time !== 'unknown' && `, ${session.time}`}
          </span>
        )}
        {session.place !== 'unknown' && <span>{session.place}</span>}
        <span>
          {minutes} min, {words.toLocaleString('en')} words
        </span>
        <span data-read-mark={report.slug} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
      </div>
      {speakers.length > 0 && (
        <div className="facts-line">
          <span>
            {kind === 'race' ? 'With' : 'Speaking'}: {speakers.map(nameWithRole).join('; ')}
          </span>
        </div>
      )}
      <div className="facts-line">
        <span>
          By {author}, <time dateTime={published}>{showDate(published)}</time>
          {updated !== published && (
            <>
              , updated <time dateTime={updated}>{showDate(updated)}</time>
            </>
          )}
        </span>
      </div>
    </PageLead>
  );
}

function nameWithRole({ name, role, organisation }: Person): string {
  const position = [role, organisation].filter(Boolean).join(', ');
  return position ? `${name} (${position})` : name;
}
