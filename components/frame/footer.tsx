import type { Event } from '@/domain/content/event';
import * as words from '@/generated/words/frame';

export function Footer({ event }: { event: Event }) {
  return (
    <footer className="foot">
      <p>{words.about({ event: event.name, place: event.place })}</p>
      <p>
        {event.mistakes.text} <a href={event.mistakes.url}>{words.reportMistake}</a>
      </p>
      <ul className="plain">
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
