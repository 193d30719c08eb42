import type { Nodes, Parents, Root } from 'mdast';
import type {
  MdxJsxAttribute,
  MdxJsxExpressionAttribute,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx-jsx';
import type { LineFinding } from './check-headings';
import { componentTable } from './component-table';
import type { ComponentRule, Reference } from './component-table';
import { describeIssue } from './describe-issue';
import { literalValue } from './literal-value';
import { nameHint } from './name-hint';
import { htmlRemedy } from '@/editorial/read/html-remedies';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** The ids that props may name. null: unknown, so the ids are not judged. */
export type References = Record<Reference, ReadonlySet<string> | null>;

const WHERE: Record<Reference, string> = {
  source: 'an id of the `sources` of this report',
  term: 'an id of content/glossary.yaml',
  quiz: 'the name of a file in content/quizzes/',
  race: 'the name of a file in content/races/',
  figure: 'the name of a file in content/figures/',
  tier: 'an id of the `tiers` of content/tiers.yaml',
};

export function checkComponents(body: Root, references: References): LineFinding[] {
  return checkWithin(body, null, references);
}

function checkWithin(parent: Parents, holder: string | null, references: References): LineFinding[] {
  return parent.children.flatMap((node: Nodes): LineFinding[] => {
    if (isElement(node)) {
      return [...checkElement(node, holder, references), ...checkWithin(node, node.name, references)];
    }
    return 'children' in node ? checkWithin(node, holder, references) : [];
  });
}

function checkElement(node: Element, holder: string | null, references: References): LineFinding[] {
  const name = node.name ?? '';
  const rule = Object.hasOwn(componentTable, name) ? componentTable[name] : undefined;
  if (!rule) {
    return [{ line: lineOf(node), message: unknownComponent(name) }];
  }
  return [...checkPlace(node, rule, holder), ...checkProps(node, rule, references)];
}

function unknownComponent(name: string): string {
  const remedy = /^[A-Z]/.test(name) ? null : htmlRemedy(name);
  if (remedy) return `<${name}> is HTML; expected ${remedy}`;
  const hint = nameHint(name, Object.keys(componentTable), 'a component that content/README.md describes');
  return `unknown component <${name}>; expected ${hint}`;
}

function checkPlace(node: Element, rule: ComponentRule, holder: string | null): LineFinding[] {
  const faults: string[] = [];
  if (rule.inside && holder !== rule.inside) faults.push(`stands alone; expected it inside <${rule.inside}>`);
  const content = contentOf(node);
  if (rule.holds === 'none' && content.length > 0) faults.push('has content; expected it closed at once with />');
  if (rule.holds !== 'none' && content.length === 0) {
    faults.push(`is empty; expected ${rule.holds === 'text' ? 'a text' : `<${rule.holds}>`} between its tags`);
  }
  if (
    rule.holds !== 'none' &&
    rule.holds !== 'text' &&
    content.some((each) => !isElement(each) || each.name !== rule.holds)
  ) {
    faults.push(`holds something else; expected <${rule.holds}> and nothing else between its tags`);
  }
  return faults.map((fault) => ({ line: lineOf(node), message: `<${node.name}> ${fault}` }));
}

/** The children without white space, comments, and the paragraphs that Markdown puts around components on one line. */
function contentOf(node: Element): Nodes[] {
  const nodes: Nodes[] = node.children.flatMap((child: Nodes) =>
    child.type === 'paragraph' ? child.children : [child],
  );
  return nodes.filter((child) => {
    if (child.type === 'text') return child.value.trim() !== '';
    return child.type !== 'mdxFlowExpression' && child.type !== 'mdxTextExpression';
  });
}

function checkProps(
  node: Element,
  { props: schema, refers = {} }: ComponentRule,
  references: References,
): LineFinding[] {
  const read = readProps(node);
  if (read.findings.length > 0) return read.findings;
  const result = schema.safeParse(read.values);
  const subject = { whole: 'the props', part: 'prop' };
  const faults = result.success
    ? []
    : result.error.issues.flatMap((issue) => describeIssue(issue, schema, read.values, subject));
  const findings = faults.map(({ path, message }) => ({
    line: read.lines.get(String(path[0])) ?? lineOf(node),
    message: `<${node.name}>: ${message}`,
  }));
  const broken = new Set(faults.map(({ path }) => path[0]));
  for (const [prop, reference] of Object.entries(refers)) {
    const id = read.values[prop];
    const known = references[reference];
    if (broken.has(prop) || typeof id !== 'string' || known === null || known.has(id.normalize())) continue;
    const message = `<${node.name}>: unknown ${reference} \`${id}\`; expected ${nameHint(id, known, WHERE[reference])}`;
    findings.push({ line: read.lines.get(prop) ?? lineOf(node), message });
  }
  return findings;
}

type ReadProps = { values: Record<string, unknown>; lines: Map<string, number>; findings: LineFinding[] };

function readProps(node: Element): ReadProps {
  const read: ReadProps = { values: {}, lines: new Map(), findings: [] };
  for (const attribute of node.attributes) {
    const line = attribute.position?.start.line ?? lineOf(node);
    const literal = valueOf(attribute);
    const label = attribute.type === 'mdxJsxAttribute' ? `\`${attribute.name}\`` : 'a spread';
    if (!literal.isLiteral || attribute.type !== 'mdxJsxAttribute') {
      const message = `<${node.name}>: ${label} is computed; expected a plain value: "text", {1000} or {['a', 'b']}`;
      read.findings.push({ line, message });
      continue;
    }
    read.values[attribute.name] = literal.value;
    read.lines.set(attribute.name, line);
  }
  return read;
}

function valueOf(attribute: MdxJsxAttribute | MdxJsxExpressionAttribute): ReturnType<typeof literalValue> {
  if (attribute.type === 'mdxJsxExpressionAttribute') return { isLiteral: false };
  const { value } = attribute;
  if (value === null || value === undefined) return { isLiteral: true, value: true };
  return typeof value === 'string' ? { isLiteral: true, value } : literalValue(value.data?.estree);
}

function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function lineOf(node: Element) {
  return node.position?.start.line ?? 1;
}
