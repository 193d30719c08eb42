/** `gone`: the page is being left or frozen, and nothing runs in it until it is `seen` again, if it ever is. */
export type Look = 'seen' | 'unseen' | 'gone';

/** Whether somebody looks at this page, and when that changes. */
export type Attention = {
  isSeen: () => boolean;
  watch: (listener: (look: Look) => void) => () => void;
};

const isSeen = () => document.visibilityState !== 'hidden';

export const attention: Attention = {
  isSeen,
  watch(listener) {
    const over = new AbortController();
    const { signal } = over;
    const look = () => listener(isSeen() ? 'seen' : 'unseen');
    const leave = () => listener('gone');
    document.addEventListener('visibilitychange', look, { signal });
    document.addEventListener('resume', look, { signal });
    document.addEventListener('freeze', leave, { signal });
    addEventListener('pagehide', leave, { signal });
    // Back from the cache of pages that were left. The first time every page says so, and has been asked already.
    addEventListener('pageshow', ({ persisted }) => persisted && look(), { signal });
    return () => over.abort();
  },
};
