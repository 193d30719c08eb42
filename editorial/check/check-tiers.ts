import { tiersSchema } from '@/domain/content/tiers';
import type { Tiers } from '@/domain/content/tiers';
import { checkLink } from './check-links';
import { checkSchema } from './check-schema';
import type { Checked } from './check-schema';
import { checkTierSteps } from './check-tier-steps';
import type { KnownContent } from './known-content';
import { nameHint } from './name-hint';
import type { ContentProblem } from '@/editorial/read/problem';
import type { YamlText } from '@/editorial/read/yaml-text';

/** Checks content/tiers.yaml. `yaml` is null where there is no such file; then nothing is wrong. */
export function checkTiers(yaml: YamlText | null, known: KnownContent): Checked<Tiers> {
  if (yaml === null) return { value: null, problems: [] };
  const { value, problems } = checkSchema(yaml, tiersSchema, { whole: 'the tiers', part: 'field' });
  if (value === null) return { value, problems };
  const at = (path: PropertyKey[], message: string): ContentProblem => ({
    file: yaml.file,
    line: yaml.lineOf(path),
    message,
  });
  const references = [
    ...checkReport(value.report, known).map((message) => at(['report'], message)),
    ...termsOf(value).flatMap(({ id, path }) => checkTerm(id, known.terms).map((message) => at(path, message))),
    ...sectionsOf(value).flatMap(({ section, path }) => {
      const message = checkLink(`/${section}`, { slug: null, isDraft: false }, known);
      return message ? [at(path, message)] : [];
    }),
    ...checkTierSteps(value).map(({ path, message }) => at(path, message)),
  ];
  return { value, problems: references };
}

function checkReport(slug: string, { reports }: KnownContent) {
  const report = reports.get(slug);
  if (report && !report.isDraft) return [];
  if (report) return [`\`${slug}\` is a draft, which readers do not see; expected a published report`];
  const hint = nameHint(slug, reports.keys(), 'the name of a file in content/reports/');
  return [`unknown report \`${slug}\`; expected ${hint}`];
}

function checkTerm(id: string, terms: KnownContent['terms']) {
  if (terms === null || terms.has(id)) return [];
  return [`unknown term \`${id}\`; expected ${nameHint(id, terms, 'an id of content/glossary.yaml')}`];
}

function termsOf({ components }: Tiers) {
  return components.flatMap(({ term }, index) => (term ? [{ id: term, path: ['components', index, 'term'] }] : []));
}

function sectionsOf({ components, tiers }: Tiers) {
  return [
    ...components.map(({ section }, index) => ({ section, path: ['components', index, 'section'] })),
    ...tiers.map(({ section }, index) => ({ section, path: ['tiers', index, 'section'] })),
  ].filter((each): each is { section: string; path: (string | number)[] } => each.section !== undefined);
}
