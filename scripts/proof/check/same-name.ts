/**
 * The same text for all spellings of one name: neither case, width, spacing nor invisible marks make another racer
 * (docs/words.md: a racer is a name by its folded spelling). Written anew, so that a fault of the product's own folding shows.
 */
export function sameName(name: string): string {
  const plain = name.normalize('NFKC').replace(/[\p{Default_Ignorable_Code_Point}]/gu, '');
  return plain.toLowerCase().toUpperCase().toLowerCase().normalize('NFKC').trim().split(/\s+/u).join(' ');
}

/** A name as it is stored: NFC, white space collapsed (contract, "Lap times" and names). */
export const storedName = (name: string): string =>
  name
    .replace(/[\u200b\u200e\u200f\u061c\u2066-\u2069\u00ad\ufeff]/g, '')
    .normalize('NFC')
    .trim()
    .split(/\s+/u)
    .join(' ');
