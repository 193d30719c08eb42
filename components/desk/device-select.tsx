import type { QueuePage } from '@/domain/desk/queue-view';
import * as words from '@/generated/words/desk-many';

type Props = {
  devices: QueuePage['devices'];
  chosen: string | null;
  onChoose: (device: string | null) => void;
};

/** The phones with most waiting laps. One that was chosen stays, also when none of its laps waits any more. */
export function DeviceSelect({ devices, chosen, onChoose }: Props) {
  const isGone = chosen !== null && !devices.some(({ device }) => device === chosen);
  const all = isGone ? [{ device: chosen, laps: null }, ...devices] : devices;
  return (
    <label className="field">
      <span>{words.phone}</span>
      <select value={chosen ?? ''} onChange={({ target }) => onChoose(target.value || null)}>
        <option value="">{words.allPhones}</option>
        {all.map(({ device, laps }) => (
          <option key={device} value={device} translate="no">
            {laps === null ? device : words.phoneWith({ device, count: laps })}
          </option>
        ))}
      </select>
    </label>
  );
}
