import { useState } from 'react';
import { remember, remembered } from '@/browser/page/remembered';

const KEY = 'desk-keys';

/** Whether single keys act. They do until somebody switches them off on this device. */
export function useKeysSwitch(): [boolean, (isOn: boolean) => void] {
  const [isOn, setIsOn] = useState(() => remembered<boolean>(KEY) !== false);
  const set = (next: boolean) => {
    remember(KEY, next);
    setIsOn(next);
  };
  return [isOn, set];
}
