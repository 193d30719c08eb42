import { FIRST_WORDS } from '@/domain/content/first-words';
import type { Person } from '@/domain/content/person';
import type { Report } from '@/domain/content/report';
import * as words from '@/generated/words/report-head';
import * as kinds from '@/generated/words/report-kinds';
import { showDate } from '@/words/dates';
import { listed } from '@/words/format';
import { PageLead } from '@/components/frame/page-lead';

type Props = { report: Report; speakers: Person[] };

/** As low as it can be: the first words of the report belong on the first screen of a phone. */
export function ReportHead({ report, speakers }: Props) {
  const { kind, title, summary, slug, minutes, draft } = report;
  return (
    <PageLead className="report-head" until={FIRST_WORDS}>
      <p className="report-kind">
        <span className="tag">{draft ? words.draft({ kind: kinds[kind] }) : kinds[kind]}</span>
        <span>{words.minutesToRead({ minutes })}</span>
        <span data-read-mark={slug} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
      </p>
      <h1>{title}</h1>
      <p className="summary">{summary}</p>
      <Session report={report} speakers={speakers} />
    </PageLead>
  );
}

/** Who spoke, in one line. It opens, and then says what they do, and when and where it was. */
function Session({ report: { kind, session }, speakers }: Props) {
  const held = [
    session.date !== 'unknown' && day(session.date),
    session.time !== 'unknown' && session.time,
    session.place !== 'unknown' && session.place,
  ].filter(Boolean);
  const names = listed(speakers.map(({ name }) => name));
  const line = names ? words[kind === 'race' ? 'with' : 'speaking']({ people: names }) : null;
  const about = held.length > 0 && <p>{held.flatMap((each, index) => (index === 0 ? [each] : [', ', each]))}</p>;
  if (!line) return about && <div className="facts-line">{about}</div>;
  if (!about && speakers.every((person) => !positionOf(person))) return <p className="facts-line">{line}</p>;
  return (
    <details className="facts-line">
      <summary>
        <span>{line}</span>
      </summary>
      {about}
      <ul>
        {speakers.map((person) => (
          <li key={person.id}>
            {positionOf(person)
              ? words.personAndPosition({ name: person.name, position: positionOf(person) })
              : person.name}
          </li>
        ))}
      </ul>
    </details>
  );
}

const day = (date: string) => (
  <time key={date} dateTime={date}>
    {showDate(date)}
  </time>
);

const positionOf = ({ role, organisation }: Person) => [role, organisation].filter(Boolean).join(', ');
