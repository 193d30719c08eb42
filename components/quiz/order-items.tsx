import type { KeyboardEvent } from 'react';
import { useDrag } from '@/browser/quiz/use-drag';
import { useRestoredFocus } from '@/browser/quiz/use-restored-focus';
import { shownOrder } from '@/domain/quiz/draw';
import { itemsInLine } from '@/domain/quiz/score';
import * as words from '@/generated/words/quiz-answers';
import { listed } from '@/words/format';
import { Grip } from './grip';
import type { KindProps } from './kind-props';
import { PartNote } from './part-note';
import { itemVerdict } from './part-verdict';

/**
 * Items to put in order: dragged by the grip, moved by the arrow keys on it, or by the two buttons beside each item.
 */
export function OrderItems({ question, seed, answer, isChecked, give }: KindProps<'order'>) {
  const { id, items } = question;
  const order = (answer as string[] | undefined) ?? shownOrder(items, seed, id).map((item) => item.id);
  const inLine = itemsInLine(order, items);
  const textOf = (item: string) => items.find((each) => each.id === item)!.text;
  const moveTo = (item: string, place: number) => {
    if (isChecked || place < 0 || place >= order.length) return;
    const others = order.filter((each) => each !== item);
    give([...others.slice(0, place), item, ...others.slice(place)]);
  };
  const area = useDrag((item, onto) => moveTo(item, order.indexOf(onto)));
  useRestoredFocus(area, answer);
  const onKey = (event: KeyboardEvent, item: string) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    moveTo(item, order.indexOf(item) + step);
  };
  return (
    <div ref={area}>
      <ol className="order-list">
        {order.map((item, index) => {
          const place = items.findIndex((each) => each.id === item);
          const { verdict, says } = itemVerdict({
            ...{ inLine: inLine.size, isInLine: inLine.has(item), items: items.length },
            ...{ place: index, right: place },
          });
          return (
            <li key={item} data-drag={item} data-drop={item} data-verdict={isChecked ? verdict : undefined}>
              <span className="order-number" aria-hidden="true" translate="no">
                {index + 1}
              </span>
              {!isChecked && (
                <Grip
                  label={words.grip({ item: textOf(item), place: index + 1, places: order.length })}
                  number={index + 1}
                  onKeyDown={(event) => onKey(event, item)}
                />
              )}
              <span className="order-text">{textOf(item)}</span>
              {isChecked ? (
                <PartNote verdict={verdict} words={words.item({ says, place: place + 1 })} />
              ) : (
                <span className="order-buttons">
                  <MoveButton what={textOf(item)} way="up" isOff={index === 0} move={() => moveTo(item, index - 1)} />
                  <MoveButton
                    what={textOf(item)}
                    way="down"
                    isOff={index === order.length - 1}
                    move={() => moveTo(item, index + 1)}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {isChecked && (
        <p className="small soft">
          {words.rightOrder({ order: items.map(({ text }, index) => `${index + 1}. ${text}`).join('; ') })}
        </p>
      )}
      {!isChecked && (
        <p className="unseen" role="status">
          {answer ? words.orderNow({ order: listed(order.map((item, index) => `${index + 1}. ${textOf(item)}`)) }) : ''}
        </p>
      )}
    </div>
  );
}

type MoveProps = { what: string; way: 'up' | 'down'; isOff: boolean; move: () => void };

/**
 * Never disabled, not even at the ends: a disabled button would drop the focus of whoever presses it again and again.
 */
function MoveButton({ what, way, isOff, move }: MoveProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={way === 'up' ? words.moveUp({ item: what }) : words.moveDown({ item: what })}
      aria-disabled={isOff}
      onClick={() => !isOff && move()}
    >
      {way === 'up' ? '↑' : '↓'}
    </button>
  );
}
