import type { MouseEvent } from 'react';
import { Name } from '@/components/text/name';
import { racerAddress } from './race-address';
import { shownName } from '@/words/race/shown-name';

type Props = { racerId: string; name: string; open: (racerId: string) => void };

/** Opens a racer's laps on this page. In another tab, or before scripts run, the address opens them. */
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
