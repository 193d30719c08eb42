import { expect, test } from 'vitest';
import { attributeOf, unescaped } from './html-pieces';
import { descriptionOf, jsonIn, readSections } from './read-page';

const page = (body: string) =>
  `<html><head><meta name="description" content="It&#x27;s &quot;short&quot;"/></head><body><main><article><div><h1>Title</h1><p>Before.</p><div class="prose" data-report-body="x">${body}</div><div class="after"><h2 id="sources"><a class="anchor" href="#sources">Sources</a></h2><ol><li>Notes</li></ol></div></div></article><div id="term-a" popover="auto"><p>A sheet.</p></div><script type="application/ld+json">{"a":1}</script></main><p>After.</p></body></html>`;
const sections = (body: string) => readSections(page(body), 'data-report-body').filter(({ id }) => id !== 'sources');

test('words belong to the heading above them, and blocks are lines', () => {
  expect(
    sections(
      '<p>Lead <b>words</b>.</p><h2 id="a"><a class="anchor" href="#a">One &amp; all</a></h2><p>First.</p><ul><li>Second</li></ul>',
    ),
  ).toEqual([
    { id: '', heading: '', text: 'Lead words.', isAnnouncement: false },
    { id: 'a', heading: 'One & all', text: 'First.\nSecond', isAnnouncement: false },
  ]);
});

test('text outside of the body, before and after, does not belong to it; sources do', () => {
  const all = readSections(page('<p>Body.</p>'), 'data-report-body');
  expect(all.map(({ heading, text }) => [heading, text])).toEqual([
    ['', 'Body.'],
    ['Sources', 'Notes'],
  ]);
  expect(readSections(page(''), 'data-terms')).toEqual([]);
});

test('drawings, sheets, numbers of sources and controls are left out, and what comes after them is not', () => {
  const [section] = sections(
    '<p>One<a class="cite" href="#s">[1]</a> <svg viewBox="0 0 1 1"><text>Two</text><path d="M0"/></svg>three ' +
      '<button type="button" class="term" popovertarget="t">term</button><img alt="x"/><br/>four</p>' +
      '<div popover="auto">Sheet <p>more</p></div><figure class="code"><button class="icon-button no-print">Copy</button><pre>code()</pre></figure>',
  );
  expect(section!.text).toBe('One three term\nfour\ncode()');
});

test('what only the style sets apart is set apart, and what is one word stays one', () => {
  const [section] = sections(
    '<ol><li><span class="at">07:30</span><strong>The race</strong><p>Three.</p></li></ol>' +
      '<p>A <button class="term">replica</button>s is <strong>bold</strong>, <strong>分散</strong>システム</p>',
  );
  expect(section!.text).toBe('07:30 The race\nThree.\nA replicas is bold, 分散システム');
});

test('an announcement is a place of its own, other panels belong to the text', () => {
  const panels =
    '<h2 id="new">New</h2><p>Before.</p><section class="panel" aria-label="Cloud"><p>Cloud <span data-status="preview">Preview</span></p><div><p>It runs.</p></div></section>' +
    '<section class="panel tier" aria-label="1,000 users"><p>Two machines.</p></section><p>After.</p>';
  expect(sections(panels)).toEqual([
    { id: 'new', heading: 'New', text: 'Before.\nTwo machines.\nAfter.', isAnnouncement: false },
    { id: 'new', heading: 'Cloud', text: 'Cloud Preview\nIt runs.', isAnnouncement: true },
  ]);
});

test('a term of a list has the id of what it stands in', () => {
  const html =
    '<main><dl class="glossary" data-terms="true"><div id="quorum"><dt>Quorum</dt><dd><p>How many agree.</p><p class="small soft">Also: majority</p><p data-unsearched="true">Source: a page</p></dd></div><div id="zone"><dt>Zone</dt><dd><p>A hall.</p></dd></div></dl></main>';
  expect(readSections(html, 'data-terms').map(({ id, heading, text }) => [id, heading, text])).toEqual([
    ['quorum', 'Quorum', 'How many agree.\nAlso: majority'],
    ['zone', 'Zone', 'A hall.'],
  ]);
});

test('the description and JSON of a page are read with their entities', () => {
  expect(descriptionOf(page(''))).toBe(`It's "short"`);
  expect(descriptionOf('<html></html>')).toBe('');
  expect(jsonIn('<div data-props="{&quot;a&quot;:&quot;&amp;amp;&quot;}">', 'data-props')).toEqual({ a: '&amp;' });
  expect(jsonIn('<div data-props="{">', 'data-props')).toBeNull();
  expect(jsonIn('<div>', 'data-props')).toBeNull();
});

test('entities and attributes are read as browsers do', () => {
  expect(unescaped('&lt;b&gt; &#233; &#x1F600; &nbsp; &unknown; &#x110000;')).toBe('<b> é 😀   &unknown; &#x110000;');
  expect(attributeOf(' id="a b" hidden class="x"', 'hidden')).toBe('');
  expect(attributeOf(' data-id="a"', 'id')).toBeUndefined();
});
