import { SIZES } from '@/domain/offline/appearance';
import * as words from '@/generated/words/frame-appearance';
import { appearance } from '@/generated/words/frame';

const choices = {
  theme: ['system', 'light', 'dark'],
  face: ['serif', 'sans'],
} as const;

/** Native radio buttons in a native popover. browser/reader/appearance.ts remembers the choice. */
export function Settings() {
  return (
    <div id="settings" popover="auto" className="sheet" role="dialog" aria-label={appearance}>
      <form className="choices">
        <fieldset>
          <legend>{words.size}</legend>
          <div className="sizes">
            {SIZES.map((size) => (
              <label key={size}>
                <input
                  type="radio"
                  name="size"
                  value={size}
                  defaultChecked={size === '2'}
                  aria-label={words.sizes({ size })}
                />
                <span aria-hidden="true">{words.letter}</span>
              </label>
            ))}
          </div>
        </fieldset>
        {(['theme', 'face'] as const).map((name) => (
          <fieldset key={name}>
            <legend>{words[name]}</legend>
            {choices[name].map((value, index) => (
              <label key={value} className="choice">
                <input type="radio" name={name} value={value} defaultChecked={index === 0} /> {words[value]}
              </label>
            ))}
          </fieldset>
        ))}
      </form>
    </div>
  );
}
