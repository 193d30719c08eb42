import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { LineFinding } from './check-headings';
import type { KnownContent } from './known-content';
import { nameHint } from './name-hint';
import { neededFor, partAddresses, partAt } from '@/domain/content/parts';
import { quizSlugs } from '@/domain/quiz/quiz-slugs';

/** Where a link stands: the slug of a report, or null for event.yaml, which is as public as a published report. */
export type Origin = { slug: string | null; isDraft: boolean };

export function checkLinks(body: Root, origin: Origin, known: KnownContent): LineFinding[] {
  const findings: LineFinding[] = [];
  visit(body, ['link', 'definition'], (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const message = checkLink(node.url, origin, known);
    if (message) findings.push({ line: node.position?.start.line ?? 1, message });
  });
  return findings;
}

/** What is wrong with one address, or null. Of addresses on other sites only the form is checked. */
export function checkLink(href: string, origin: Origin, known: KnownContent): string | null {
  if (/^(?:https?|mailto|tel):/i.test(href)) {
    return URL.canParse(href)
      ? checkOwnAddress(href, known, origin)
      : `the address “${href}” is not valid; expected such as https://example.org/page`;
  }
  if (!/^(?:#|\/(?!\/))/.test(href)) {
    return `the link “${href}” is neither a page nor a full address; expected it to start with /, # or https://`;
  }
  const { path, anchor } = split(href);
  const own = path === '' && origin.slug !== null ? `/reports/${origin.slug}` : path;
  return checkPage(own, href, origin, known) ?? (anchor === null ? null : checkAnchor(own, anchor, href, known));
}

/** What is wrong with a full address of this site. Null where it is sound, or of another site. */
export function checkOwnAddress(
  href: string,
  known: KnownContent,
  origin: Origin = { slug: null, isDraft: false },
): string | null {
  const own = URL.canParse(href) ? ownPath(href, known) : null;
  const fault = own === null ? null : checkLink(own, origin, known);
  return fault && `“${href}” is on this site: ${fault}`;
}

/** The address within this site. Null for others. */
function ownPath(href: string, { host }: KnownContent): string | null {
  const { protocol, host: to, pathname, search, hash } = new URL(href);
  const bare = (name: string) => name.replace(/^www\./, '');
  if (!protocol.startsWith('http') || host === null || bare(to) !== bare(host)) return null;
  return decoded(pathname) + search + hash;
}

function split(href: string) {
  const [address = '', ...rest] = href.split('#');
  return { path: address.replace(/\?.*$/, ''), anchor: rest.length > 0 ? decoded(rest.join('#')) : null };
}

function decoded(anchor: string) {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

function checkPage(path: string, href: string, origin: Origin, known: KnownContent) {
  const report = reportAt(path, known);
  if (report?.isDraft && !origin.isDraft) {
    return `the link “${href}” leads to a draft, which readers do not see; expected a published report`;
  }
  const ofContent = [
    ...[...known.reports.keys()].map((slug) => `/reports/${slug}`),
    ...[...known.races].map((slug) => `/leaderboard/${slug}`),
    ...quizSlugs([...known.quizzes].map((slug) => ({ slug }))).map((slug) => `/quiz/${slug}`),
  ];
  const addresses = [...known.pages, ...ofContent];
  const part = partAt(path);
  const isListOfDrafts = path === partAddresses.reports && !origin.isDraft && areAllDrafts(known);
  if (part && (isListOfDrafts || !known.pages.has(path)))
    return `the link “${href}” leads to a page that is not there yet; expected ${neededFor[part]}, or no such link`;
  if (addresses.includes(path)) return null;
  return `the link “${href}” leads to no page; expected ${nameHint(path, addresses, 'the address of a page')}`;
}

function areAllDrafts({ reports }: KnownContent) {
  return [...reports.values()].every(({ isDraft }) => isDraft);
}

function checkAnchor(path: string, anchor: string, href: string, known: KnownContent) {
  const report = reportAt(path, known);
  if (!report && path !== '/glossary') {
    return `the anchor of “${href}” cannot be checked; expected an anchor of a report or of /glossary, or none`;
  }
  const anchors = report ? report.anchors : known.terms;
  if (anchors === null || anchors.has(anchor)) return null;
  const where = report ? `the id of a heading of ${path}` : 'an id of content/glossary.yaml';
  return `the link “${href}” leads to no anchor; expected ${nameHint(anchor, anchors, where)}`;
}

function reportAt(path: string, known: KnownContent) {
  return known.reports.get(/^\/reports\/([^/]+)$/.exec(path)?.[1] ?? '');
}
