import { useDrag } from '@/browser/quiz/use-drag';
import { useRestoredFocus } from '@/browser/quiz/use-restored-focus';
import { walkByArrows } from '@/browser/quiz/use-quiz-keys';
import { shownOrder } from '@/domain/quiz/draw';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/quiz-build';
import { Grip } from './grip';
import type { KindProps } from './kind-props';
import { PartNote } from './part-note';
import { partVerdict } from './part-verdict';

const BUILT = 'built';
const TRAY = 'tray';

/** Parts in a tray, and the tier that is built of them: by a tap, by a key, or by dragging from one to the other. */
export function BuildTier(props: KindProps<'build'>) {
  const { question, seed, answer, isChecked, give } = props;
  const picked = (answer as string[] | undefined) ?? [];
  const order = shownOrder(
    question.tray.map((id) => ({ id })),
    seed,
    question.id,
  ).map(({ id }) => id);
  const put = (part: string, isIn: boolean) => {
    if (isChecked || picked.includes(part) === isIn) return;
    give(isIn ? [...picked, part] : picked.filter((each) => each !== part));
  };
  const area = useDrag((part, onto) => put(part, onto === BUILT));
  useRestoredFocus(area, answer);
  const list = (ids: readonly string[]) =>
    ids.map((id) => <Part key={id} {...props} id={id} number={order.indexOf(id) + 1} put={put} />);
  const isIn = (id: string) => picked.includes(id);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the inputs in it take the keys
    <div ref={area} className="build" onKeyDown={walkByArrows}>
      <p className="build-scenario">
        <strong>
          <Sentence words={words.atUsers({ users: question.users })} />
        </strong>{' '}
        <Sentence words={question.scenario} />
      </p>
      <section className="build-built" data-drop={BUILT} aria-label={words.built}>
        <h3>{words.built}</h3>
        <ul>{list(order.filter(isIn))}</ul>
        {picked.length === 0 && <p className="soft small">{words.nothingYet}</p>}
      </section>
      <section className="build-tray" data-drop={TRAY} aria-label={words.parts}>
        <h3>{words.parts}</h3>
        <ul>{list(order.filter((id) => !isIn(id)))}</ul>
      </section>
    </div>
  );
}

type PartProps = KindProps<'build'> & { id: string; number: number; put: (part: string, isIn: boolean) => void };

function Part({ question, id, number, put, answer, isChecked, parts }: PartProps) {
  const isPicked = ((answer as string[] | undefined) ?? []).includes(id);
  const verdict = isChecked ? partVerdict(isPicked, question.needs.includes(id)) : null;
  const part = parts.find((each) => each.id === id);
  const said = verdict === 'false' ? words.notNow : verdict === 'missed' ? words.isMissing : undefined;
  return (
    <li data-drag={id} data-verdict={verdict ?? undefined} className="build-part">
      {!isChecked && <Grip label="" />}
      <label>
        <input
          type="checkbox"
          checked={isPicked}
          disabled={isChecked}
          data-key={number <= 9 ? number : undefined}
          onChange={({ target }) => put(id, target.checked)}
        />
        <span>{part?.label ?? id}</span>
        <kbd aria-hidden="true">{number}</kbd>
      </label>
      {isChecked && (
        <PartNote verdict={verdict} why={question.why?.[id] ?? part?.purpose} {...(said && { words: said })} />
      )}
    </li>
  );
}
