import type { LineFinding } from './check-headings';

const ELEMENTS = new Set('svg g path rect circle ellipse line polyline polygon text tspan title desc'.split(' '));
const COLOUR = /^(?:none|inherit|transparent|currentColor|var\(--[a-z-]+(?:,[^()]+)?\))$/i;

/** Comments, closing tags, opening tags with quoted attributes, and text. Anything else is broken. */
const TOKEN =
  /<!--[\s\S]*?-->|<\?xml[\s\S]*?\?>|<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>|[^<]+|</g;
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * SVG figures are put into the page as they are, so they may only draw. Only listed elements are allowed, no ids (two
 * figures would share them), no style of their own, and only colours that follow the theme.
 */
export function checkSvg(svg: string): LineFinding[] {
  const findings: LineFinding[] = [];
  let isRootSeen = false;
  for (const token of svg.matchAll(TOKEN)) {
    const [whole, , name, attributes = ''] = token;
    const report = (messages: string[]) => {
      if (messages.length === 0) return;
      const line = svg.slice(0, token.index).split('\n').length;
      findings.push(...messages.map((message) => ({ line, message })));
    };
    if (whole === '<') report(['a tag cannot be read here; expected well-formed SVG with every attribute in quotes']);
    if (name === undefined) continue;
    const pairs = [...attributes.matchAll(ATTRIBUTE)].map(
      ([, key = '', double, single]) => [key, double ?? single ?? ''] as const,
    );
    if (!isRootSeen) report(rootFaults(name, new Map(pairs)));
    isRootSeen = true;
    report(elementFaults(name));
    report(pairs.flatMap(([key, value]) => attributeFaults(key, value)));
  }
  return isRootSeen ? findings : [{ line: 1, message: 'there is no drawing in the file; expected <svg viewBox="…">' }];
}

function rootFaults(name: string, attributes: Map<string, string>) {
  if (name !== 'svg') return [`the file starts with <${name}>; expected <svg viewBox="…">`];
  const faults: string[] = [];
  if (!/^\s*-?[\d.]+([\s,]+-?[\d.]+){3}\s*$/.test(attributes.get('viewBox') ?? '')) {
    faults.push('the drawing has no viewBox; expected four numbers, such as viewBox="0 0 640 360"');
  }
  for (const size of ['width', 'height']) {
    if (attributes.has(size)) faults.push(`the drawing has a fixed ${size}; expected the viewBox alone`);
  }
  return faults;
}

function elementFaults(name: string) {
  if (ELEMENTS.has(name)) return [];
  return [`<${name}> is not for figures; expected only ${[...ELEMENTS].join(', ')}`];
}

function attributeFaults(key: string, value: string) {
  if (/^on/i.test(key)) return [`the event handler \`${key}\` is not for figures; expected a drawing without code`];
  if (/^(?:id|style|class|href|xlink:href)$/i.test(key)) {
    return [`the attribute \`${key}\` is not for figures; expected presentation attributes such as fill and stroke`];
  }
  if ((key === 'fill' || key === 'stroke') && !COLOUR.test(value.trim())) {
    return [`the ${key} “${value}” does not follow the theme; expected currentColor, var(--ink) or another property`];
  }
  return [];
}
