import { FIRST_WORDS } from '@/domain/content/first-words';
import type { Person } from '@/domain/content/person';
import type { Report } from '@/domain/content/report';
import * as words from '@/generated/words/report-head';
import * as kinds from '@/generated/words/report-kinds';
import { showDate } from '@/words/dates';
import { PageLead } from '@/components/frame/page-lead';

type Props = { report: Report; speakers: Person[]; author: string };

export function ReportHead({ report, speakers, author }: Props) {
  const { kind, title, summary, session, minutes, words: length, published, updated, draft } = report;
  return (
    <PageLead className="report-head" until={FIRST_WORDS}>
      <p className="tag">{draft ? words.draft({ kind: kinds[kind] }) : kinds[kind]}</p>
      <h1>{title}</h1>
      <p className="summary">{summary}</p>
      <div className="facts-line">
        {session.date !== 'unknown' && (
          <span>
            {session.time === 'unknown'
              ? day(session.date)
              : words.dayAndTime({ time: session.time, day: () => day(session.date) })}
          </span>
        )}
        {session.place !== 'unknown' && <span>{session.place}</span>}
        <span>{words.length({ minutes, words: length })}</span>
        <span data-read-mark={report.slug} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
      </div>
      {speakers.length > 0 && (
        <div className="facts-line">
          <span>{words[kind === 'race' ? 'with' : 'speaking']({ people: speakers.map(nameWithRole).join('; ') })}</span>
        </div>
      )}
      <div className="facts-line">
        <span>
          {updated === published
            ? words.by({ author, published: () => day(published) })
            : words.byAndUpdated({ author, published: () => day(published), updated: () => day(updated) })}
        </span>
      </div>
    </PageLead>
  );
}

const day = (date: string) => (
  <time key={date} dateTime={date}>
    {showDate(date)}
  </time>
);

function nameWithRole({ name, role, organisation }: Person): string {
  const position = [role, organisation].filter(Boolean).join(', ');
  return position ? words.personAndPosition({ name, position }) : name;
}
