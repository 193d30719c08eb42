import { useEffect, useState } from 'react';
import { INVITATION_VALID_MS, isOfThisDevice, letInAddress } from '@/domain/desk/let-in';
import type { Invited } from '@/domain/race/contract/requests';
import { Exact } from '@/components/text/exact';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/desk-let-in';
import { sayFor } from '@/words/desk/role-words';
import { QrPicture } from './qr-picture';

type Props = { made: Invited['invitation']; isBusy: boolean; onAgain: () => void };

/** The code that lets somebody in. The phone counts its minutes by itself: its clock may differ from the server's. */
export function LetInCode({ made: { name, role, isKnown, code }, isBusy, onAgain }: Props) {
  const [isOver, setIsOver] = useState(false);
  const { origin, hostname } = location;
  const address = `${origin}/desk`;
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), INVITATION_VALID_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <p>
        <Sentence words={sayFor(name, role)} names={[name]} />
      </p>
      {isKnown && (
        <p>
          <Sentence words={words.isKnown({ name })} names={[name]} />
        </p>
      )}
      {isOfThisDevice(hostname) && (
        <p className="note">
          <Sentence words={words.onlyHere({ address: origin })} names={[origin]} />
        </p>
      )}
      {isOver ? (
        <p className="note" role="status">
          {words.isOver}
        </p>
      ) : (
        <>
          <QrPicture text={letInAddress(origin, { code, name })} name={words.picture({ name })} />
          <p>
            <Sentence words={words.typed({ address })} names={[address]} />
          </p>
          <p className="desk-code">
            <Exact>{code}</Exact>
          </p>
        </>
      )}
      <button type="button" className="button" disabled={isBusy} onClick={onAgain}>
        {words.again}
      </button>
    </>
  );
}
