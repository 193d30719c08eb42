/** What to write in place of HTML, which a report does not take. */
const REMEDIES: Record<string, string> = {
  br: 'a backslash at the end of the line, or an empty line for a new paragraph',
  p: 'an empty line before and after the paragraph',
  a: '[the words](https://example.org)',
  img: '<Figure src="…" alt="…" />',
  picture: '<Figure src="…" alt="…" />',
  figure: '<Figure src="…" alt="…" />',
  figcaption: 'the caption of <Figure src="…" alt="…" caption="…" />',
  b: '**the words**',
  strong: '**the words**',
  i: '*the words*',
  em: '*the words*',
  del: '~~the words~~',
  s: '~~the words~~',
  strike: '~~the words~~',
  code: '`code`',
  kbd: '`the key`',
  tt: '`code`',
  pre: 'a block between two lines of ```',
  hr: 'a line of ---',
  blockquote: 'lines that begin with >',
  ul: 'lines that begin with - and a space',
  ol: 'lines that begin with 1. and a space',
  li: 'a line that begins with - and a space',
  table: 'a table of Markdown: | A | B |, below it | --- | --- |',
  tr: 'a line | A | B |',
  td: 'a line | A | B |',
  th: 'a line | A | B |',
  h1: 'a line that begins with ##',
  h2: 'a line that begins with ##',
  h3: 'a line that begins with ###',
  h4: 'a line that begins with ####',
  h5: 'a line that begins with #####',
  h6: 'a line that begins with ######',
  details: '<Aside kind="note" title="…">',
  summary: 'the title of <Aside kind="note" title="…">',
  aside: '<Aside kind="note">',
};

/** Other names of HTML, for which Markdown has nothing. */
const OTHERS = new Set(
  'abbr address article audio button canvas center cite dd div dl dt embed font footer form frame head header html iframe input ins label link main mark meta nav object option q samp script section select small source span style sub sup svg textarea time title u var video wbr'.split(
    ' ',
  ),
);

/** Null where it is no name of HTML. */
export function htmlRemedy(name: string): string | null {
  const lower = name.toLowerCase();
  return (
    (Object.hasOwn(REMEDIES, lower)
      ? REMEDIES[lower]
      : OTHERS.has(lower)
        ? 'words alone: a report takes no HTML'
        : null) ?? null
  );
}
