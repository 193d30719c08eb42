import { checkOwnAddress } from './check-links';
import type { KnownContent } from './known-content';
import type { ContentProblem } from '@/editorial/read/problem';
import type { YamlText } from '@/editorial/read/yaml-text';

type Path = readonly (string | number)[];

/**
 * Dead addresses of this site among the values at these paths; `*` stands for each item of a list. Reads unchecked YAML,
 * as one broken field must not hide a dead address.
 */
export function deadOwnAddresses(yaml: YamlText, paths: readonly Path[], known: KnownContent): ContentProblem[] {
  const values = paths.flatMap((path) => valuesAt(yaml.data, path, []));
  return values.flatMap(({ at, value }) => {
    const message = typeof value === 'string' ? checkOwnAddress(value, known) : null;
    return message ? [{ file: yaml.file, line: yaml.lineOf(at), message }] : [];
  });
}

function valuesAt(
  data: unknown,
  [key, ...rest]: Path,
  at: (string | number)[],
): { at: (string | number)[]; value: unknown }[] {
  if (key === undefined) return [{ at, value: data }];
  if (typeof data !== 'object' || data === null) return [];
  if (key === '*')
    return Array.isArray(data) ? data.flatMap((item, index) => valuesAt(item, rest, [...at, index])) : [];
  return valuesAt((data as Record<string | number, unknown>)[key], rest, [...at, key]);
}
