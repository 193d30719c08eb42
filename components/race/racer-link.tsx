import type { MouseEvent } from 'react';
import { Name } from '@/components/text/name';
import { FoundName } from './found-name';
import { racerAddress } from './race-address';
import { shownName } from '@/words/race/shown-name';

type Props = {
  racerId: string;
  name: string;
  open: (racerId: string) => void;
  /** The name cut where it was found (`foundIn`). */
  found?: readonly string[];
};

/** Opens a racer's laps on this page. In another tab, or before scripts run, the address opens them. */
export function RacerLink({ racerId, name, open, found = [] }: Props) {
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open(racerId);
  };
  return (
    <a href={racerAddress(racerId)} onClick={onClick}>
      {found.length > 1 ? <FoundName pieces={found} /> : <Name>{shownName(name)}</Name>}
    </a>
  );
}
