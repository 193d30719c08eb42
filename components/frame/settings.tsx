const choices = [
  {
    name: 'theme',
    legend: 'Colours',
    options: [
      ['system', 'As the phone'],
      ['light', 'Paper'],
      ['dark', 'Night'],
    ],
  },
  {
    name: 'face',
    legend: 'Type of reports',
    options: [
      ['serif', 'Serif'],
      ['sans', 'Sans'],
    ],
  },
] as const;

/** Native radio buttons in a native popover; browser/reader/appearance.ts keeps the choice. */
export function Settings() {
  return (
    <div id="settings" popover="auto" className="sheet" role="dialog" aria-label="Colours and type">
      <form className="choices">
        {choices.map(({ name, legend, options }) => (
          <fieldset key={name}>
            <legend>{legend}</legend>
            {options.map(([value, label], index) => (
              <label key={value} className="choice">
                <input type="radio" name={name} value={value} defaultChecked={index === 0} /> {label}
              </label>
            ))}
          </fieldset>
        ))}
      </form>
    </div>
  );
}
