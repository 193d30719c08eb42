import { useCallback, useEffect, useRef, useState } from 'react';
import { readUsers } from '@/domain/tiers/user-scale';
import { useAddressPart } from '@/browser/page/use-address-part';

/** A slider counts as let go after this time: one drag is one entry of the history, not hundreds. */
const LET_GO_AFTER_MS = 300;

/**
 * The number of users that the page shows: `users` in the address, or `standard`. `slide` shows a number at once, and
 * writes it into the address when no other follows. `jump` does both at once. Going back undoes either.
 */
export function useUsers(standard: number) {
  const [inAddress, setAddress] = useAddressPart('users');
  const [sliding, setSliding] = useState<number | null>(null);
  const latest = useRef<number | null>(null);
  const slide = useCallback((users: number | null) => setSliding((latest.current = users)), []);
  const current = readUsers(inAddress) ?? standard;
  useEffect(() => {
    if (sliding === null) return;
    const timer = setTimeout(() => {
      // On a busy phone another number has come that this timer knows nothing of. It has a timer of its own.
      if (latest.current !== sliding) return;
      if (sliding !== current) setAddress(String(sliding), 'push');
      slide(null);
    }, LET_GO_AFTER_MS);
    return () => clearTimeout(timer);
  }, [sliding, current, setAddress, slide]);
  const jump = (users: number) => {
    slide(null);
    if (users !== current) setAddress(String(users), 'push');
  };
  return { users: sliding ?? current, slide, jump };
}
