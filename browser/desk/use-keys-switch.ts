import { useState } from 'react';
import { keep, kept } from '@/browser/page/kept';

const KEY = 'desk-keys';

/** Whether single keys act. They do until somebody switches them off on this device. */
export function useKeysSwitch(): [boolean, (isOn: boolean) => void] {
  const [isOn, setIsOn] = useState(() => kept<boolean>(KEY) !== false);
  const set = (next: boolean) => {
    keep(KEY, next);
    setIsOn(next);
  };
  return [isOn, set];
}
