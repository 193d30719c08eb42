/**
 * Copies in the old way first: its answer is there within the tap. The clipboard interface has to ask the browser while
 * the worker starts, and does not exist for pages that came over plain http from another machine.
 */
export async function copyText(text: string): Promise<boolean> {
  let isGiven = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData!.setData('text/plain', text);
    event.preventDefault();
    isGiven = true;
  };
  document.addEventListener('copy', give);
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', give);
  if (isCopied && isGiven) return true;
  return navigator.clipboard
    ? navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      )
    : false;
}
