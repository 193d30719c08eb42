import { showBytes } from '@/domain/offline/copy-items';
import type { CopyView } from '@/domain/offline/copy-view';
import { Sentence } from '@/components/text/sentence';

const showTime = (time: number) => new Date(time).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

export function CopyNumbers({ view }: { view: CopyView }) {
  const { items, usage, quota, isPersistent, wasAskedToPersist, checkedAt, version } = view;
  const keeping = isPersistent
    ? 'Yes: the browser promised not to clear it by itself.'
    : wasAskedToPersist
      ? 'The browser declined. It may clear the copy when the phone runs out of space; installing the app usually changes that.'
      : 'Not asked yet. The browser may clear the copy when the phone runs out of space.';
  const rows: [string, string][] = [
    ['Size of the copy', showBytes(items.reduce((sum, { bytes }) => sum + bytes, 0))],
    ['Used by this site', quota ? `${showBytes(usage)} of ${showBytes(quota)} allowed` : 'This browser does not say'],
    ['Kept for good', keeping],
    ['Last tested', checkedAt ? showTime(checkedAt) : 'Never'],
    ['Version', version ?? 'unknown'],
  ];
  return (
    <section className="block" aria-labelledby="numbers">
      <h2 id="numbers">In numbers</h2>
      <table className="figures-table">
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <Sentence words={value} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
