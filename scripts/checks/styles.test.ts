import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss, { type Rule } from 'postcss';
import { expect, test } from 'vitest';

const FOLDER = 'styles';
const sheets = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, css: postcss.parse(readFileSync(join(FOLDER, name), 'utf8')) }));

test('nothing is styled by :hover where there is no pointer: it would stay after a tap', () => {
  const outside = sheets.flatMap(({ name, css }) => {
    const rules: string[] = [];
    css.walkRules(/:hover/, (rule) => void (isForPointers(rule) || rules.push(`${name}: ${rule.selector}`)));
    return rules;
  });
  expect(outside).toEqual([]);
});

test('the dashed line is drawn whole: no pattern of its own is cut off at an end', () => {
  const cut = sheets.flatMap(({ name, css }) => {
    const found: string[] = [];
    css.walkDecls(
      (each) => void (/repeating-linear-gradient/.test(each.value) && found.push(`${name}: ${each.value}`)),
    );
    return found;
  });
  expect(cut).toEqual([]);
});

const isForPointers = ({ parent }: Rule) =>
  parent?.type === 'atrule' && 'params' in parent && /hover:\s*hover/.test(`${parent.params}`);
