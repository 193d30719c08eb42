'use client';

import { useCopy } from '@/browser/copy/use-copy';
import { showBytes, type PageName } from '@/domain/offline/copy-items';
import { Exact } from '@/components/text/exact';
import { Sentence } from '@/components/text/sentence';
import { CopyItems } from './copy-items';
import { CopyNumbers } from './copy-numbers';

/** What is on this phone, and what to do about it. */
export function CopyPanel({ pages }: { pages: PageName[] }) {
  const { view, refresh, test, persist, remove, fetchAgain } = useCopy(pages);
  const { phase, words, filled, items, verdicts } = view;
  const tested = Object.keys(verdicts).length;
  const bad = Object.values(verdicts).filter((verdict) => verdict !== 'sound').length;
  const isComplete = items.every(({ state }) => state === 'here');

  if (phase === 'looking')
    return (
      <p className="note needs-script" role="status">
        Looking at what is here…
      </p>
    );
  if (phase === 'impossible')
    return (
      <div className="note" role="alert">
        <h2>Offline does not work here</h2>
        <p>{words}</p>
      </div>
    );
  if (phase === 'filling' || phase === 'stopped')
    return (
      <div className="note" role="status">
        <h2>{phase === 'filling' ? 'Copying to this phone' : 'The copy is not complete'}</h2>
        <p>
          <progress className="meter" value={filled} aria-label="Copied" />{' '}
          <Exact>{`${Math.round(filled * 100)} %`}</Exact>
        </p>
        <p>{words ?? 'You can read on meanwhile. If the connection breaks, it goes on where it stopped.'}</p>
        {phase === 'stopped' && (
          <button className="button" onClick={() => location.reload()}>
            Try again now
          </button>
        )}
      </div>
    );
  return (
    <>
      <p className="note" role="status">
        <Sentence
          words={
            isComplete
              ? `Everything is here: ${items.length} items, ${showBytes(items.reduce((sum, { bytes }) => sum + bytes, 0))}. You can switch the connection off.`
              : 'Some items are not on this phone. They need a connection until you fetch them again.'
          }
        />
      </p>
      {words && (
        <p className="note" role="alert">
          {words}
        </p>
      )}
      <div className="actions">
        <button className="button main" onClick={() => void test()} disabled={view.isTesting}>
          <Sentence words={view.isTesting ? `Testing ${tested} of ${items.length}…` : 'Test now'} />
        </button>
        <button className="button" onClick={() => void refresh()}>
          Look again
        </button>
        {!view.isPersistent && (
          <button className="button" onClick={() => void persist()}>
            Ask the browser to keep it
          </button>
        )}
      </div>
      <p className="state" role="status">
        {!view.isTesting && tested > 0 && (
          <Sentence
            words={
              bad === 0
                ? `All ${tested} items open from the copy.`
                : `${bad} of ${tested} items are damaged or missing: fetch them again.`
            }
          />
        )}
      </p>
      <CopyItems view={view} remove={remove} fetchAgain={fetchAgain} />
      <CopyNumbers view={view} />
    </>
  );
}
