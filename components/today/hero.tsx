import { Thumb } from '@/components/report/thumb';
import * as words from '@/generated/words/today-day';
import { minutesToRead } from '@/generated/words/report-head';

/** `svg` is the code of the drawing. */
export type HeroReport = { slug: string; title: string; minutes: number; svg: string };

/**
 * The one thing to do now: the report with which the day begins. For whoever has begun another one, the script puts
 * that one there. The space of the longest title is kept, so that nothing below moves then.
 */
export function Hero({ report, longestTitle }: { report: HeroReport; longestTitle: string }) {
  const { slug, title, minutes, svg } = report;
  return (
    <a
      className="today-hero"
      href={`/reports/${slug}`}
      data-hero={slug}
      data-minutes={minutes}
      suppressHydrationWarning
    >
      <span className="tag" data-hero-label>
        {words.startHere}
      </span>
      <h2 className="keeps-space" data-space={longestTitle}>
        <span data-hero-title>{title}</span>
      </h2>
      <span className="soft small hero-note">
        <span data-hero-left>{minutesToRead({ minutes })}</span>
        <span data-hero-place />
      </span>
      <span className="hero-way" />
      <Thumb svg={svg} className="hero-drawing" />
    </a>
  );
}
