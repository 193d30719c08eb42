import { FreshArea } from '@/components/fingers/fresh-area';
import type { CopyItem } from '@/domain/offline/copy-items';
import type { CopyView } from '@/domain/offline/copy-view';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/copy-items';
import { itemTitle, itemWords } from '@/words/offline/copy-words';

type Props = {
  view: CopyView;
  remove: (item: CopyItem) => Promise<void>;
  fetchAgain: (item: CopyItem) => Promise<void>;
};

export function CopyItems({ view, remove, fetchAgain }: Props) {
  return (
    <ul className="copy-list" aria-label={words.label}>
      {view.items.map((item) => {
        const verdict = view.verdicts[item.key];
        const isWorking = view.working === item.key;
        const title = itemTitle(item);
        const isFetched = item.href === null || item.state === 'absent' || verdict === 'damaged';
        return (
          <li key={item.key} data-item={item.key}>
            <div>
              {item.href ? <a href={item.href}>{title}</a> : <span>{title}</span>}
              <div className="state" data-state={verdict ?? item.state}>
                <Sentence words={itemWords(item, verdict ?? 'untested')} />
              </div>
            </div>
            {/* One button takes the place of the other. */}
            <FreshArea subject={`${isFetched} ${isWorking}`}>
              {isFetched ? (
                <button
                  className="button"
                  disabled={isWorking}
                  onClick={() => void fetchAgain(item)}
                  aria-label={words.fetchItem({ title })}
                >
                  {isWorking ? words.fetching : words.fetch}
                </button>
              ) : (
                <button
                  className="button"
                  disabled={isWorking}
                  onClick={() => void remove(item)}
                  aria-label={words.removeItem({ title })}
                >
                  {isWorking ? words.removing : words.remove}
                </button>
              )}
            </FreshArea>
          </li>
        );
      })}
    </ul>
  );
}
