import * as words from '@/generated/words/board-rows';

/** Places won (above 0) or lost in the last ten minutes. */
export function Won({ places: moved }: { places: number }) {
  const places = Math.abs(moved);
  return (
    <span className="won" data-won={moved > 0 ? 'up' : 'down'}>
      <span aria-hidden="true" translate="no">{`${moved > 0 ? '▲' : '▼'}${places}`}</span>
      <span className="unseen">{moved > 0 ? words.wentUp({ places }) : words.wentDown({ places })}</span>
    </span>
  );
}
