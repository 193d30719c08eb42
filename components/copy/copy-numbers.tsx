import type { CopyView } from '@/domain/offline/copy-view';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/copy-numbers';
import { momentHere } from '@/words/moment-here';
import { showBytes } from '@/words/offline/show-bytes';

export function CopyNumbers({ view }: { view: CopyView }) {
  const { items, usage, quota, isPersistent, wasAskedToPersist, checkedAt, version } = view;
  const keeping = isPersistent
    ? words.keepingPromised
    : wasAskedToPersist
      ? words.keepingDeclined
      : words.keepingNotAsked;
  const rows: [string, string][] = [
    [words.size, showBytes(items.reduce((sum, { bytes }) => sum + bytes, 0))],
    [words.used, quota ? words.usedOf({ used: showBytes(usage), allowed: showBytes(quota) }) : words.usedUnknown],
    [words.keeping, keeping],
    [words.tested, checkedAt ? momentHere(checkedAt) : words.testedNever],
    [words.version, version ?? words.versionUnknown],
  ];
  return (
    <section className="block" aria-labelledby="numbers">
      <h2 id="numbers">{words.title}</h2>
      <table className="figures-table">
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <Sentence words={value} names={[version]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
