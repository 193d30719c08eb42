import { useState } from 'react';
import { useNames } from '@/browser/desk/use-names';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/desk-names';
import { NamesDialog } from './names-dialog';

type Props = { race: string; nowMs: number };

/** Says that names were reported or are hidden, and leads to them. Nothing where there are none. */
export function NamesNote({ race, nowMs }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const { names, refresh } = useNames(race, nowMs);
  const reported = names.filter(({ reports }) => reports > 0).length;
  const hidden = names.filter(({ isHidden }) => isHidden).length;
  return (
    <>
      {names.length > 0 && (
        <p className="desk-names">
          <button type="button" className="button" onClick={() => setIsOpen(true)}>
            <Sentence words={reported > 0 ? words.reported({ count: reported }) : words.hidden({ count: hidden })} />
          </button>
        </p>
      )}
      {isOpen && <NamesDialog {...{ race, names }} onJudged={refresh} onClose={() => setIsOpen(false)} />}
    </>
  );
}
