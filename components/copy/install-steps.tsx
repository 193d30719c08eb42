import * as words from '@/generated/words/install';

const STEPS = [
  [words.android, words.androidSteps],
  [words.iphone, words.iphoneSteps],
  [words.firefox, words.firefoxSteps],
  [words.computer, words.computerSteps],
] as const;

/** How to install the app, in words: not every browser lets a page ask. Hidden where the page runs as the app. */
export function InstallSteps({ name }: { name: string }) {
  return (
    <section className="block install" aria-labelledby="install">
      <h2 id="install">{words.title({ name })}</h2>
      <p className="soft">{words.why}</p>
      <p>
        <button className="button main" type="button" data-do="install">
          {words.install}
        </button>
      </p>
      <dl>
        {STEPS.map(([browser, steps]) => (
          <div key={browser}>
            <dt>{browser}</dt>
            <dd>{steps}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
