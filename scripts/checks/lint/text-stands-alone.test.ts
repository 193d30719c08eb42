import { ESLint } from 'eslint';
import { beforeAll, expect, test } from 'vitest';
import { ROOT } from '@/scripts/steps.mjs';

/** The rule needs types. It reads those of one component: those of the whole project would take half a minute. */
const project = 'scripts/checks/lint/one-component.json';
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: { languageOptions: { parserOptions: { project } } },
});

/** How many faults lint finds in this drawing, as if that component drew it. */
async function lint(drawn: string): Promise<number> {
  const code = `import type { ReactNode } from 'react';
    import { Exact } from './exact';
    type Props = { n: number; words: string; isOn: boolean; children: ReactNode };
    const Maybe = ({ isOn }: Pick<Props, 'isOn'>) => (isOn ? <b>on</b> : null);
    export const Drawn = ({ n, words, isOn, children }: Props) => (${drawn});
    export const all = [Maybe, Exact];`;
  const [result] = await eslint.lintText(code, { filePath: 'components/text/name.tsx' });
  return result!.messages.length;
}

// The first run reads the types.
beforeAll(() => lint('<p>{words}</p>'), 120_000);

test.each([
  '<p>{n} laps</p>',
  '<p>{words}{isOn && <b>DNF</b>}</p>',
  '<p>{isOn && <b>DNF</b>} waits</p>',
  '<p><Maybe isOn={isOn} /> waits</p>',
  "<p><b>{words}</b> {isOn ? 'in' : 'out'}</p>",
  '<>Not a time yet.</>',
  "<p>{isOn && <><b>{words}</b>{' '}</>}</p>",
  'words',
])('a translator would break %s', async (drawn) => {
  expect(await lint(drawn)).toBe(1);
});

test.each([
  '<p>{words}</p>',
  '<p>{`${n} laps`}</p>',
  "<p>{isOn ? <b>{words}</b> : 'none'}</p>",
  '<p>Read as <strong>{words}</strong></p>',
  '<p>Queue <Exact>{n}</Exact> laps</p>',
  "<p><b>{words}</b>{' '}<Maybe isOn={isOn} /></p>",
  '<label>Name <input /></label>',
  '<p>{children}{isOn && <b>{words}</b>}</p>',
])('nothing can break %s', async (drawn) => {
  expect(await lint(drawn)).toBe(0);
});
