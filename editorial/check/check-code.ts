import type { Code, Root } from 'mdast';
import { bundledLanguagesInfo } from 'shiki/langs';
import { visit } from 'unist-util-visit';
import type { LineFinding } from './check-headings';
import { nameHint } from './name-hint';

/** Code that is shown as it is. Shiki takes these names without a grammar. */
const PLAIN = ['text', 'txt', 'plain', 'plaintext', 'ansi'];
const KNOWN = new Set([...bundledLanguagesInfo.flatMap(({ id, aliases = [] }) => [id, ...aliases]), ...PLAIN]);

/** Whether code is in a language that can be coloured, and its block ends. `source` is what `body` was parsed from. */
export function checkCode(body: Root, source: string): LineFinding[] {
  const findings: LineFinding[] = [];
  visit(body, 'code', (node: Code) => {
    const line = node.position?.start.line ?? 1;
    for (const message of faultsOf(node, source)) findings.push({ line, message });
  });
  return findings;
}

function faultsOf(node: Code, source: string): string[] {
  const { lang, meta, position } = node;
  const lines = source.slice(position?.start.offset, position?.end.offset).split('\n');
  const [, fence = ''] = /^(`{3,}|~{3,})/.exec(lines[0] ?? '') ?? [];
  const last = lines.length > 1 ? (lines.at(-1) ?? '').replace(/^[\s>]+/, '') : '';
  const isClosed = fence === '' || (last.startsWith(fence) && last.replaceAll(fence.charAt(0), '').trim() === '');
  return [
    ...(isClosed ? [] : [`this block of code does not end; expected a line of ${fence} below it`]),
    ...(lang ? faultsOfLanguage(lang) : []),
    ...(meta ? faultsOfMeta(meta) : []),
  ];
}

function faultsOfLanguage(lang: string): string[] {
  if (KNOWN.has(lang)) return [];
  const [, name = lang, rest = ''] = /^([\w+#.-]+)([{:=,].*)$/.exec(lang) ?? [];
  if (rest !== '' && KNOWN.has(name))
    return [`“${rest}” stands after the language \`${name}\`; expected the language alone, or title="…" after a space`];
  return [
    `unknown language \`${lang}\`; expected ${nameHint(lang, KNOWN, 'a language that Shiki knows, such as `python`, or `text`')}`,
  ];
}

function faultsOfMeta(meta: string): string[] {
  const rest = meta.replace(/(?:^|\s)title="[^"]+"/, '').trim();
  if (rest === '') return [];
  const [, title] = /^title=['“”‘’]?(.*?)['“”‘’]?$/.exec(rest) ?? [];
  const hint = title ? `title="${title}"` : 'title="…" or nothing';
  return [`“${rest}” stands after the language; expected ${hint}`];
}
