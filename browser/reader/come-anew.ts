const CAME_ANEW = 'daypass:came-anew';

/**
 * Chromium remembers that a module did not come, and asks no second time (whatwg/html#6768; to be removed once it does, as
 * Firefox and Safari do). Where the script can be had now, the page is loaded anew: nothing was typed into it yet. Once
 * for each script, as one that never works must not make a page that loads for ever.
 */
export async function comeAnew(src: string): Promise<void> {
  const answer = await fetch(src).catch(() => null);
  if (answer?.ok && noteOnce(src)) location.reload();
}

/** false: it was noted before, or cannot be. */
function noteOnce(src: string): boolean {
  try {
    const isNew = sessionStorage.getItem(CAME_ANEW) !== src;
    sessionStorage.setItem(CAME_ANEW, src);
    return isNew;
  } catch {
    return false;
  }
}
