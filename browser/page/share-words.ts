export type Shared = 'shared' | 'cancelled' | 'refused';
type Sharer = Partial<Pick<Navigator, 'share' | 'canShare'>>;

/**
 * Shares words, with a picture where there is one by now. Browsers share only within a moment of the tap: so nobody waits
 * for the picture, and what is refused with it is tried without it at once. `cancelled` may also mean that nothing on
 * this phone takes it. Pages that came over plain http have no sharing at all.
 */
export async function shareWords(text: string, picture: File | null, sharer: Sharer = navigator): Promise<Shared> {
  const files = picture ? [picture] : [];
  const isTaken = files.length > 0 && canShare(sharer, files);
  const first = await attempt(sharer, isTaken ? { text, files } : { text });
  return first === 'refused' && isTaken ? attempt(sharer, { text }) : first;
}

async function attempt(sharer: Sharer, data: ShareData): Promise<Shared> {
  try {
    if (!sharer.share) return 'refused';
    await sharer.share(data);
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'refused';
  }
}

/** A browser that throws here shares no pictures. */
function canShare(sharer: Sharer, files: File[]): boolean {
  try {
    return sharer.canShare?.({ files }) ?? false;
  } catch {
    return false;
  }
}
