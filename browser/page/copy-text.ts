/**
 * Copies in the old way first: its answer is there within the tap. The clipboard interface has to ask the browser while
 * the worker starts, and does not exist for pages that came over plain http from another machine. Safari copies in the
 * old way only what is selected.
 */
export async function copyText(text: string): Promise<boolean> {
  if (copyInTap(text) || copySelected(text)) return true;
  // A page without focus, or in a frame, is refused.
  return (
    navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    ) ?? false
  );
}

function copyInTap(text: string): boolean {
  let isGiven = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isGiven = event.clipboardData !== null;
  };
  document.addEventListener('copy', give);
  const isCopied = commandCopy();
  document.removeEventListener('copy', give);
  return isCopied && isGiven;
}

/** Selects the text in a field out of sight, in the open dialog: beside it nothing can be selected. */
function copySelected(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.cssText = 'position:fixed;top:0;opacity:0;font-size:16px';
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  field.select();
  const isCopied = commandCopy();
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return isCopied;
}

function commandCopy(): boolean {
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
