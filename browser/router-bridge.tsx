'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { PAGE_TURNED } from './page-events';

/** Lets the reader script turn pages with Next's router where Next runs anyway, and tells it when one was turned. */
export function RouterBridge() {
  const router = useRouter();
  const pathname = usePathname();
  const shown = useRef(pathname);

  useEffect(() => {
    window.daypassRouter = router;
  }, [router]);

  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    document.dispatchEvent(new Event(PAGE_TURNED));
  }, [pathname]);

  return null;
}
