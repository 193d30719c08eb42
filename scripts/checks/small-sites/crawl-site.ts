import { copyListOf, pagesOf, readBuilt, readFile } from '@/e2e/site/built-site';

/**
 * Looks at every page and list of a site. Each of the site's own addresses that one of them names has to answer, and
 * its anchor has to be there.
 */
export async function crawlSite(origin: string, dist: string): Promise<{ faults: string[]; addresses: string[] }> {
  const site = readBuilt(dist);
  const own = homeOf(text('/feed.atom'));
  const copy = copyListOf(site);
  const named = [
    ...[...pagesOf(site), site.notFound].flatMap((page) => namedIn(page, hrefsOf(text(page)))),
    ...namedIn('the manifest', [...text('/manifest.webmanifest').matchAll(/"(?:src|url|start_url)":"([^"]+)"/g)]),
    ...namedIn('the sitemap', [...text('/sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)]),
    ...namedIn('the Atom feed', [...text('/feed.atom').matchAll(/href="([^"]+)"/g)]),
    ...namedIn('the JSON feed', [...text('/feed.json').matchAll(/"(?:url|home_page_url|feed_url)": ?"([^"]+)"/g)]),
    ...[...copy.files, ...copy.packs].map(([to]) => ({ from: 'the copy', to })),
  ];
  const faults = [...new Set(named.map(({ to }) => to))].map(async (to) => {
    const from = named.find((each) => each.to === to)!.from;
    const { path, anchor } = split(to);
    const response = await fetch(origin + path);
    if (response.status !== 200) return `${from} leads to ${to}, which is answered with ${response.status}`;
    if (anchor && !(await response.text()).includes(`id="${anchor}"`)) return `${from} leads to ${to}: no such anchor`;
    return null;
  });
  const empty = pagesOf(site).flatMap((page) => {
    const words = /\b(?:0|no) (?:reports|terms|quizzes|questions|races|tiers)\b/i.exec(
      text(page).replace(/<[^>]*>/g, ''),
    );
    return words ? [`${page} says “${words[0]}”`] : [];
  });
  return {
    faults: [...(await Promise.all(faults)).filter((fault) => fault !== null), ...empty],
    addresses: Object.keys(site.files),
  };

  function text(address: string): string {
    return readFile(site, address).toString();
  }

  /** The addresses of this site, including those that are written in full. */
  function namedIn(from: string, matches: RegExpExecArray[]) {
    return matches.flatMap(([, address]) => {
      const to = address!.startsWith(`${own}/`) || address === own ? address!.slice(own.length) || '/' : address!;
      if (to.startsWith('#')) return from.startsWith('/') && from !== site.notFound ? [{ from, to: from + to }] : [];
      return to.startsWith('/') ? [{ from, to }] : [];
    });
  }
}

const hrefsOf = (html: string) => [
  ...html.matchAll(/\s(?:href|src|content)="((?:\/|https?:)[^"]*|(?<=href=")#[^"]*)"/g),
];
const homeOf = (feed: string) => /<id>([^<]+)\/<\/id>/.exec(feed)![1]!;
function split(address: string) {
  const [rest = '', anchor] = address.split('#');
  return { path: rest.replace(/\?.*$/, ''), anchor };
}
