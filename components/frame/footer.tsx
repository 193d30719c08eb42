import type { Event } from '@/domain/content/event';
import type { places } from './places';
import * as words from '@/generated/words/frame';

/** As many places a thumb has (styles/frame.css). The rail of a wide screen and the foot have the others too. */
const BAR_HAS = 5;

export function Footer({ event, shown }: { event: Event; shown: typeof places }) {
  return (
    <footer className="foot">
      <p>{words.about({ event: event.name, place: event.place })}</p>
      <p>
        {event.mistakes.text} <a href={event.mistakes.url}>{words.reportMistake}</a>
      </p>
      <ul className="plain">
        {shown.slice(BAR_HAS).map(({ href, name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
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
