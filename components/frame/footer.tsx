import type { Event } from '@/domain/content/event';

export function Footer({ event }: { event: Event }) {
  return (
    <footer className="foot">
      <p>
        {event.name}, {event.place}. An independent companion; names belong to their owners.
      </p>
      <p>
        {event.mistakes.text} <a href={event.mistakes.url}>Report a mistake</a>
      </p>
      <ul className="plain">
        <li>
          <a href="/feed.atom">Atom feed</a>
        </li>
        <li>
          <a href="/feed.json">JSON feed</a>
        </li>
      </ul>
    </footer>
  );
}
