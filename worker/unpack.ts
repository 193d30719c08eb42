type Member = { path: string; headers: Record<string, string>; length: number };

/**
 * Takes a pack apart. Four bytes (big endian) give the length of a JSON index; the bodies follow it one after the
 * other. Throws a RangeError where the bytes do not add up, as after a download that was cut off.
 */
export function unpack(
  pack: ArrayBuffer,
): { path: string; headers: Record<string, string>; body: Uint8Array<ArrayBuffer> }[] {
  const indexBytes = new DataView(pack).getUint32(0);
  const index = JSON.parse(new TextDecoder().decode(new Uint8Array(pack, 4, indexBytes))) as Member[];
  let at = 4 + indexBytes;
  const files = index.map(({ path, headers, length }) => {
    const body = new Uint8Array(pack, at, length);
    at += length;
    return { path, headers, body };
  });
  if (at !== pack.byteLength) throw new RangeError(`a pack of ${pack.byteLength} bytes should have ${at}`);
  return files;
}
