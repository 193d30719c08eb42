import type { MouseEvent } from 'react';
import { Exact } from '@/components/text/exact';
import * as words from '@/generated/words/race-parts';
import * as names from '@/generated/words/race-views';
import { VIEWS, type View } from './race-address';

type Props = { view: View; open: (view: View) => void; news: number };

/** The views of the page, each with an address of its own. */
export function ViewTabs({ view, open, news }: Props) {
  const onClick = (event: MouseEvent, to: View) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open(to);
  };
  return (
    <nav className="views" aria-label={words.partsOfPage}>
      {VIEWS.map((each) => (
        <a
          key={each}
          href={`?view=${each}`}
          aria-current={each === view ? 'true' : undefined}
          data-view={each}
          onClick={(event) => onClick(event, each)}
        >
          <span>{names[each]}</span>
          {each === 'mine' && news > 0 && (
            <span className="badge">
              <Exact>{news}</Exact> <span className="unseen">{words.new}</span>
            </span>
          )}
        </a>
      ))}
    </nav>
  );
}
