/** `gone`: the page is being left or frozen. Nothing runs in it until it is `seen` again, which may never happen. */
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
    // The page is back from the cache of pages that were left. The first `pageshow` of each page is skipped: `isSeen`
    // was asked already.
    addEventListener('pageshow', ({ persisted }) => persisted && look(), { signal });
    return () => over.abort();
  },
};
