/** Long enough to lift a phone and read a QR code; too short for a photo of the screen to be of use later. */
export const INVITATION_VALID_MS = 5 * 60_000;

const CODE = 'let-in';
const NAME = 'as';
/** A longer name would make the QR code too fine for a camera across a table. */
const LONGEST_NAME_BYTES = 60;

/** `name` is for the eye alone: whom the code signs in, the server knows. Null where the link does not say it. */
export type LetIn = { code: string; name: string | null };

/** The address that lets somebody in. Code and name stand behind the #, so that no server and no log ever sees them. */
export function letInAddress(origin: string, { code, name }: LetIn): string {
  const as = name === null ? '' : `&${NAME}=${encodeURIComponent(name)}`;
  return `${origin}/desk#${CODE}=${code}${as.length > LONGEST_NAME_BYTES ? '' : as}`;
}

/** What the part of an address behind the # lets in. Null for any other one. */
export function readLetIn(hash: string): LetIn | null {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const code = fields.get(CODE)?.trim() ?? '';
  return code === '' ? null : { code: code.slice(0, 100), name: fields.get(NAME)?.trim().slice(0, 40) || null };
}

/** Whether a phone beside this device would look for such an address at itself. */
export const isOfThisDevice = (hostname: string): boolean =>
  hostname === 'localhost' || hostname.endsWith('.localhost') || /^127\.|^\[::1\]$/.test(hostname);
