import type { CheckResult } from '@/domain/offline/messages';
import { FreshArea } from '@/components/fingers/fresh-area';
import { showBytes, type CopyItem } from '@/domain/offline/copy-items';
import type { CopyView } from '@/domain/offline/copy-view';
import { Sentence } from '@/components/text/sentence';

type Props = {
  view: CopyView;
  remove: (item: CopyItem) => Promise<void>;
  fetchAgain: (item: CopyItem) => Promise<void>;
};

const verdictWords: Record<CheckResult, string> = {
  sound: 'opens from the copy',
  damaged: 'damaged',
  absent: 'not here',
};

export function CopyItems({ view, remove, fetchAgain }: Props) {
  return (
    <ul className="copy-list" aria-label="Items of the copy">
      {view.items.map((item) => {
        const verdict = view.verdicts[item.key];
        const isWorking = view.working === item.key;
        const isFetched = item.href === null || item.state === 'absent' || verdict === 'damaged';
        return (
          <li key={item.key} data-item={item.key}>
            <div>
              {item.href ? <a href={item.href}>{item.title}</a> : <span>{item.title}</span>}
              <div className="state" data-state={verdict ?? item.state}>
                <Sentence
                  words={[
                    item.state === 'here'
                      ? `here, ${showBytes(item.bytes)}`
                      : `not here, ${showBytes(item.wireBytes)} to fetch`,
                    ...(verdict ? [verdictWords[verdict]] : []),
                  ].join(', ')}
                />
              </div>
            </div>
            {/* One button comes where the other was. */}
            <FreshArea subject={`${isFetched} ${isWorking}`}>
              {isFetched ? (
                <button
                  className="button"
                  disabled={isWorking}
                  onClick={() => void fetchAgain(item)}
                  aria-label={`Fetch ${item.title} again`}
                >
                  {isWorking ? 'Fetching…' : 'Fetch again'}
                </button>
              ) : (
                <button
                  className="button"
                  disabled={isWorking}
                  onClick={() => void remove(item)}
                  aria-label={`Remove ${item.title} from this phone`}
                >
                  {isWorking ? 'Removing…' : 'Remove'}
                </button>
              )}
            </FreshArea>
          </li>
        );
      })}
    </ul>
  );
}
