import type { MouseEvent } from 'react';
import { Name } from '@/components/text/name';
import { racerAddress } from './race-address';
import { shownName } from '@/words/race/shown-name';

type Props = { racerId: string; name: string; open: (racerId: string) => void };

/** Opens a racer's laps on the page; in another tab, or before scripts run, by address. */
export function RacerLink({ racerId, name, open }: Props) {
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open(racerId);
  };
  return (
    <a href={racerAddress(racerId)} onClick={onClick}>
      <Name>{shownName(name)}</Name>
    </a>
  );
}
