import { encode } from 'uqr';

/** The light edge that readers need around a code, in modules (ISO/IEC 18004). */
const QUIET_ZONE = 4;

export type QrDrawing = { size: number; path: string };

/** A QR code as a path of squares of one unit, with its quiet zone. Loaded only where one is shown. */
export function drawQr(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: squares.join('') };
}
