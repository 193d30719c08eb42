import * as words from '@/generated/words/today-strip';

type Props = { slug: string; name: string; opens: string | null };

/** A race that takes laps, on the dark of the track. The script fills it; its space is there before. */
export function RaceStrip({ slug, name, opens }: Props) {
  const board = `/leaderboard/${slug}`;
  return (
    <section className="live-strip" aria-label={words.region({ race: name })} data-strip={slug} data-opens={opens}>
      <p className="live-head">
        <a href={board} data-strip-name>
          {name}
        </a>
        <span data-strip-fresh />
      </p>
      <p className="live-leader">
        <span data-strip-leader>{words.toBeat}</span>
        <strong translate="no" data-strip-time>
          -.---
        </strong>
      </p>
      <p className="live-line" data-strip-news />
      <p className="live-line" data-strip-me />
      <div className="live-actions needs-script">
        <a className="button go" href={`${board}?add`} data-strip-lap>
          {words.sendLap}
        </a>
        <a className="button" href={board}>
          {words.board}
        </a>
      </div>
    </section>
  );
}
