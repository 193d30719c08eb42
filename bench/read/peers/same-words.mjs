// Turns the reports of this project into plain Markdown for the peers, so that all carry the same words and pictures:
// node same-words.mjs PROJECT OUTDIR   writes OUTDIR/{index,keynote,...}.md and OUTDIR/figures/*
// What only Daypass has (definitions on the spot, sources, interactive drawings) is left out: the peers get the lighter page.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [checkout, out] = process.argv.slice(2);
const REPORTS = { 'keynote': 'keynote', 'ruby-on-lambda': 'lambda-ruby', 'scaling-to-10-million-users': 'scaling', 'deepracer-final': 'deepracer-final' };
const attribute = (tag, name) => new RegExp(`\\b${name}=(?:"([^"]*)"|\\{([^}]*)\\})`).exec(tag)?.slice(1).find(Boolean) ?? '';
const quote = (text) => text.trim().split('\n').map((line) => `> ${line}`.trimEnd()).join('\n');

function toMarkdown(mdx) {
  return mdx
    .replace(/<Term\b[^>]*>([\s\S]*?)<\/Term>/g, '$1')
    .replace(/<KeyFigure\b([^>]*)>([\s\S]*?)<\/KeyFigure>/g, (_, tag, text) => `- **${attribute(tag, 'value')} ${attribute(tag, 'unit')}** ${text.trim()}`)
    .replace(/<\/?KeyFigures>\n?/g, '')
    .replace(/<Aside\b([^>]*)>([\s\S]*?)<\/Aside>/g, (_, tag, text) => quote(`**${attribute(tag, 'title')}**\n\n${text.trim()}`))
    .replace(/<Fact\b[^>]*>([\s\S]*?)<\/Fact>/g, (_, text) => quote(text))
    .replace(/<Tier\b([^>]*)>([\s\S]*?)<\/Tier>/g, (_, tag, text) => `${attribute(tag, 'asks').replace(/[[\]']/g, '').split(/,\s*/).map((ask) => `- ${ask}`).join('\n')}\n\n${text.trim()}\n`)
    .replace(/<Announcement\b([\s\S]*?)>\n([\s\S]*?)<\/Announcement>/g, (_, tag, text) => `**${attribute(tag, 'service')}** (${attribute(tag, 'status')})\n\n${text.trim().replace(/\n\s+/g, '\n')} ${attribute(tag, 'later')}\n`)
    .replace(/<Moment\b([^>]*)>([\s\S]*?)<\/Moment>/g, (_, tag, text) => `- ${attribute(tag, 'at')} **${attribute(tag, 'title')}**: ${text.trim()}`)
    .replace(/<Timeline\b[^>]*>\n|<\/Timeline>\n?/g, '')
    .replace(/<Figure\b([\s\S]*?)\/>/g, (_, tag) => `![${attribute(tag, 'alt').replace(/[[\]]/g, '')}](/figures/${attribute(tag, 'src')})\n\n_${attribute(tag, 'caption').replace(/_/g, '')}_`)
    .replace(/<TierDiagram\b[\s\S]*?\/>|<RaceLink\b[\s\S]*?(\/>|<\/RaceLink>)/g, '')
    .replace(/^ {2}(?=\S)/gm, '')
    .replace(/\]\(\/reports\/([a-z0-9-]+)(#[^)]*)?\)/g, (_, slug) => `](/${REPORTS[slug]})`)
    .replace(/\[([^\]]+)\]\(\/(tiers|quiz|leaderboard|glossary)[^)]*\)/g, '$1')
    .replace(/\n{3,}/g, '\n\n');
}

mkdirSync(out, { recursive: true });
const titles = {};
for (const [slug, name] of Object.entries(REPORTS)) {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(checkout, 'content/reports', `${slug}.mdx`), 'utf8'));
  const of = (key) => new RegExp(`^${key}: (.*)$`, 'm').exec(head)[1].replace(/^['"]|['"]$/g, '').replaceAll('"', "'");
  titles[name] = of('title');
  writeFileSync(join(out, `${name}.md`), `---\ntitle: ${of('title')}\ndescription: ${of('summary')}\n---\n${toMarkdown(body)}`);
}
const links = Object.entries(titles).map(([name, title]) => `- [${title}](/${name})`).join('\n');
writeFileSync(join(out, 'index.md'), `---\ntitle: re:Invent companion\ndescription: Session reports of AWS re:Invent 2018, DAY 4.\n---\n\nThe reports of the day.\n\n${links}\n`);
cpSync(join(checkout, 'content/figures'), join(out, 'figures'), { recursive: true });
console.log(Object.values(titles).length, 'reports in', out);
