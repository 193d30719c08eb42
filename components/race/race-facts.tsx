import type { RaceContent } from '@/domain/content/race';
import type { Drawing, Picture } from '@/domain/content/picture';
import { Figure } from '@/components/report/figures';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/race-rules';

type Props = {
  race: RaceContent;
  report: { slug: string; title: string } | null;
  /** The drawing or picture of the track. */
  figure: Drawing | Picture | null;
  timesInWords: string[];
};

/** Rules, times and track: what is known before anybody drives. */
export function RaceFacts({ race, report, figure, timesInWords }: Props) {
  const { rulesInWords, track } = race;
  return (
    <>
      <h2>{words.rules}</h2>
      <ul className="rules">
        {[...timesInWords, ...rulesInWords].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {report && (
        <p className="race-report">
          <span>{words.reportAboutIt}</span> <a href={`/reports/${report.slug}`}>{report.title}</a>
        </p>
      )}
      {track && (
        <>
          <h2>{words.track}</h2>
          <dl className="track-numbers">
            <div>
              <dt>{track.name}</dt>
              <dd>
                <Sentence words={words.metresRound({ metres: `${track.lengthMetres}` })} />
              </dd>
            </div>
            <div>
              <dt>{words.width}</dt>
              <dd>
                <Sentence words={words.centimetres({ centimetres: `${Math.round(track.widthMetres * 100)}` })} />
              </dd>
            </div>
          </dl>
          {track.figure && figure && <Figure figure={figure} alt={track.figure.alt} />}
          {track.note && <p className="soft">{track.note}</p>}
          {track.source && (
            <p className="small soft">
              <span>{words.source}</span> <a href={track.source}>{new URL(track.source).hostname}</a>
            </p>
          )}
        </>
      )}
    </>
  );
}
