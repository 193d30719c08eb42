/** A tag or a text of a page, in order. */
export type Piece =
  { type: 'open' | 'close'; tag: string; attributes: string; isVoid: boolean } | { type: 'text'; text: string };

const PIECE = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+|<)/g;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/**
 * Takes the HTML of a page apart. It is our own, in the one form in which React writes it, and a worker has no parser
 * for it.
 */
export function* htmlPieces(html: string): Generator<Piece> {
  for (const [found, slash, tag, attributes = '', text] of html.matchAll(PIECE)) {
    if (text !== undefined) yield { type: 'text', text: unescaped(text) };
    else if (tag) {
      const isVoid = VOID.test(tag) || found.endsWith('/>');
      yield { type: slash ? 'close' : 'open', tag: tag.toLowerCase(), attributes, isVoid };
    }
  }
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

export const unescaped = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return NAMED[name] ?? whole;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** The value of an attribute; undefined where the tag has none of that name. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}(?:="([^"]*)"|(?=[\\s/]|$))`).exec(attributes);
  return found ? unescaped(found[1] ?? '') : undefined;
}
