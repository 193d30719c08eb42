import { Sentence } from '@/components/text/sentence';
import { OLDEST, type QueueView } from '@/domain/desk/queue-view';
import * as words from '@/generated/words/desk-queue';

type Props = { device: string; count: number; onLook: (view: QueueView) => void };

/** Says above the queue that it has the laps of one phone alone, and leads back to all. */
export function OnlyPhone({ device, count, onLook }: Props) {
  return (
    <p className="desk-only" role="status">
      <span>
        <Sentence words={words.onlyPhone({ device, count })} names={[device]} />
      </span>{' '}
      <button type="button" className="button" onClick={() => onLook(OLDEST)}>
        {words.allPhones}
      </button>
    </p>
  );
}
