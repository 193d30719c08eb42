'use client';

import { useCopy } from '@/browser/copy/use-copy';
import type { PageName } from '@/domain/offline/copy-items';
import { Exact } from '@/components/text/exact';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/copy-panel';
import { troubleWords } from '@/words/offline/copy-words';
import { showBytes } from '@/words/offline/show-bytes';
import { CopyItems } from './copy-items';
import { CopyNumbers } from './copy-numbers';
import { UnsentList } from './unsent-list';

/** What is on this phone and nowhere else, what is here to be read, and what to do about both. */
export function CopyPanel(props: { pages: PageName[] }) {
  return (
    <>
      <UnsentList />
      <Copy {...props} />
    </>
  );
}

function Copy({ pages }: { pages: PageName[] }) {
  const { view, refresh, test, persist, remove, fetchAgain } = useCopy(pages);
  const { phase, trouble, filled, items, verdicts } = view;
  const wrong = trouble && troubleWords(trouble);
  const tested = Object.keys(verdicts).length;
  const bad = Object.values(verdicts).filter((verdict) => verdict !== 'sound').length;
  const isComplete = items.every(({ state }) => state === 'here');

  if (phase === 'looking')
    return (
      <div className="copy-comes needs-script">
        <p className="note" role="status">
          {words.looking}
        </p>
      </div>
    );
  if (phase === 'impossible')
    return (
      <div className="note" role="alert">
        <h2>{words.impossible}</h2>
        <p>{wrong}</p>
      </div>
    );
  if (phase === 'filling' || phase === 'stopped')
    return (
      <div className="copy-comes">
        <div className="note" role="status">
          <h2>{phase === 'filling' ? words.filling : words.stopped}</h2>
          <p>
            <progress className="meter" value={filled} aria-label={words.meter} />{' '}
            <Exact>{words.percent({ percent: Math.round(filled * 100) })}</Exact>
          </p>
          <p>{wrong ?? (items.length > 0 ? words.readable : words.readOn)}</p>
          {phase === 'stopped' && (
            <button className="button" onClick={() => location.reload()}>
              {words.tryAgain}
            </button>
          )}
        </div>
        {items.length > 0 && <CopyItems view={view} remove={remove} fetchAgain={fetchAgain} />}
      </div>
    );
  return (
    <>
      <p className="note" role="status">
        <Sentence
          words={
            isComplete
              ? words.allHere({
                  count: items.length,
                  size: showBytes(items.reduce((sum, { bytes }) => sum + bytes, 0)),
                })
              : words.someAbsent
          }
        />
      </p>
      {wrong && (
        <p className="note" role="alert">
          {wrong}
        </p>
      )}
      <div className="actions">
        <button className="button main" onClick={() => void test()} disabled={view.isTesting}>
          <Sentence words={view.isTesting ? words.testing({ tested, count: items.length }) : words.test} />
        </button>
        <button className="button" onClick={() => void refresh()}>
          {words.lookAgain}
        </button>
        {!view.isPersistent && (
          <button className="button" onClick={() => void persist()}>
            {words.askToKeep}
          </button>
        )}
      </div>
      <p className="state" role="status">
        {!view.isTesting && tested > 0 && (
          <Sentence words={bad === 0 ? words.allSound({ tested }) : words.someBad({ bad, tested })} />
        )}
      </p>
      <CopyItems view={view} remove={remove} fetchAgain={fetchAgain} />
      <CopyNumbers view={view} />
    </>
  );
}
