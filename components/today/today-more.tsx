import type { Event } from '@/domain/content/event';
import * as words from '@/generated/words/pages-today';

/** What the conference says beside its reports, races and quizzes. */
export function TodayMore({ links, highlights }: Pick<Event, 'links' | 'highlights'>) {
  return (
    <>
      {highlights.length > 0 && (
        <section aria-labelledby="highlights">
          <h2 className="tag rows-title" id="highlights">
            {words.highlights}
          </h2>
          <ul className="today-rows">
            {highlights.map(({ title, text, href }) => (
              <li key={href}>
                <a className="today-row plain" href={href}>
                  <h3>{title}</h3>
                  <span className="soft small">{text}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {links.length > 0 && (
        <section className="today-links" aria-labelledby="elsewhere">
          <h2 className="tag rows-title" id="elsewhere">
            {words.elsewhere}
          </h2>
          <ul>
            {links.map(({ title, url }) => (
              <li key={url}>
                <a href={url}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
