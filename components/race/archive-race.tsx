import type { RaceContent } from '@/domain/content/race';
import type { Drawing, Picture } from '@/domain/content/picture';
import { Name } from '@/components/text/name';
import * as words from '@/generated/words/race-archive';
import { rulesAndTrack } from '@/generated/words/race-parts';
import * as places from '@/generated/words/race-podium';
import * as states from '@/generated/words/race-states';
import { RaceFacts } from './race-facts';

type Props = {
  race: RaceContent;
  archive: NonNullable<RaceContent['archive']>;
  report: { slug: string; title: string } | null;
  /** The drawing or picture of the track. */
  figure: Drawing | Picture | null;
};

/** A race from the past, from what was written down. Nothing on it moves, so it needs no script. */
export function ArchiveRace({ race, archive, report, figure }: Props) {
  const { placed, note, sources } = archive;
  return (
    <>
      <header className="race-head">
        <p className="race-state" data-state="final">
          <span>{states.final}</span> <span>{words.fromArchive}</span>
        </p>
        <h1>{race.name}</h1>
        <p className="race-summary">{race.summary}</p>
        <ol className="podium">
          {placed.map(({ name, place, note: about }) => (
            <li key={name} data-place={place}>
              <span className="podium-place">{places[place]}</span>
              <strong>
                <Name>{name}</Name>
              </strong>
              {about && <span className="podium-note">{about}</span>}
            </li>
          ))}
        </ol>
      </header>
      <div className="archive">
        <section className="block" aria-labelledby="times">
          <h2 id="times">{words.times}</h2>
          <p>{note}</p>
        </section>
        <section className="block" aria-label={rulesAndTrack}>
          <RaceFacts {...{ race, report, figure }} timesInWords={[]} />
        </section>
        <section className="block" aria-labelledby="sources">
          <h2 id="sources">{words.sources}</h2>
          <ul>
            {sources.map((url) => (
              <li key={url}>
                <a href={url}>{url.replace(/^https?:\/\//, '')}</a>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
