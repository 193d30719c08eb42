const RELOADED_FOR = 'daypass:came-anew';

/**
 * Chromium remembers that a module did not come, and never asks for it again (whatwg/html#6768; remove this once
 * Chromium asks again, as Firefox and Safari do). Where the script can be had now, the page is loaded anew: nothing was
 * typed into it yet. This happens once for each script, so that a script that never works does not reload the page for
 * ever.
 */
export async function reloadForScript(src: string): Promise<void> {
  const answer = await fetch(src).catch(() => null);
  if (answer?.ok && markTried(src)) location.reload();
}

/** False where it was tried before, or that cannot be stored. */
function markTried(src: string): boolean {
  try {
    const isNew = sessionStorage.getItem(RELOADED_FOR) !== src;
    sessionStorage.setItem(RELOADED_FOR, src);
    return isNew;
  } catch {
    return false;
  }
}
