import type { Event } from '@/domain/content/event';
import * as words from '@/generated/words/frame';
import * as places from '@/generated/words/frame-places';

export function Footer({ event, hasGlossary }: { event: Event; hasGlossary: boolean }) {
  return (
    <footer className="foot">
      <p>{words.about({ event: event.name, place: event.place })}</p>
      <p>
        {event.mistakes.text} <a href={event.mistakes.url}>{words.reportMistake}</a>
      </p>
      <ul className="plain">
        {hasGlossary && (
          <li>
            <a href="/glossary">{places.glossary}</a>
          </li>
        )}
        <li>
          <a href="/offline">{places.copy}</a>
        </li>
        <li>
          <a href="/feed.atom">{words.atomFeed}</a>
        </li>
        <li>
          <a href="/feed.json">{words.jsonFeed}</a>
        </li>
      </ul>
    </footer>
  );
}
