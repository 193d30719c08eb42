import { useCallback, useEffect, useState } from 'react';
import { readLetIn, type LetIn } from '@/domain/desk/let-in';

/**
 * What the address lets in, as after a QR code was read. It is taken out of the address at once, so that neither the
 * history nor a shared link has it.
 */
export function useLetIn(): [letIn: LetIn | null, drop: () => void] {
  const [letIn, setLetIn] = useState<LetIn | null>(null);
  useEffect(() => {
    const take = () => {
      const found = readLetIn(location.hash);
      if (!found) return;
      history.replaceState(history.state, '', location.pathname + location.search);
      setLetIn(found);
    };
    take();
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
  }, []);
  return [letIn, useCallback(() => setLetIn(null), [])];
}
