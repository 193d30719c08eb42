import type { RaceContent } from '@/domain/content/race';
import type { Drawing, Picture } from '@/domain/content/picture';
import { Figure } from '@/components/report/figures';
import { Exact } from '@/components/text/exact';

type Props = {
  race: RaceContent;
  report: { slug: string; title: string } | null;
  /** Of the track. */
  figure: Drawing | Picture | null;
  timesInWords: string[];
};

/** Rules, times and track: what is known before anybody drives. */
export function RaceFacts({ race, report, figure, timesInWords }: Props) {
  const { rulesInWords, track } = race;
  return (
    <>
      <h2>Rules</h2>
      <ul className="rules">
        {[...timesInWords, ...rulesInWords].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {report && (
        <p className="race-report">
          The report about it: <a href={`/reports/${report.slug}`}>{report.title}</a>
        </p>
      )}
      {track && (
        <>
          <h2>Track</h2>
          <dl className="track-numbers">
            <div>
              <dt>{track.name}</dt>
              <dd>
                <Exact>{track.lengthMetres}</Exact> <span>m round</span>
              </dd>
            </div>
            <div>
              <dt>Width</dt>
              <dd>
                <Exact>{Math.round(track.widthMetres * 100)}</Exact> <span>cm</span>
              </dd>
            </div>
          </dl>
          {track.figure && figure && <Figure figure={figure} alt={track.figure.alt} />}
          {track.note && <p className="soft">{track.note}</p>}
          {track.source && (
            <p className="small soft">
              Source: <a href={track.source}>{new URL(track.source).hostname}</a>
            </p>
          )}
        </>
      )}
    </>
  );
}
