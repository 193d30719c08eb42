import { useHydrated } from '@/browser/page/use-hydrated';
import { COUNTRY_CODES, flagOf } from '@/domain/race/typing/countries';
import { noFlag } from '@/generated/words/laps-form';
import { compareNames, regionName } from '@/words/format';

type Country = { code: string; name: string };

/** Sorted by name. Made once, when the first form opens. */
function countriesByName(): readonly Country[] {
  made ??= COUNTRY_CODES.map((code) => ({ code, name: regionName(code) })).sort((a, b) => compareNames(a.name, b.name));
  return made;
}
let made: readonly Country[] | undefined;

type Props = { id: string; country: string | null; setCountry: (country: string | null) => void };

/** A native list: phones draw it in their best way, and the first letters of a name find it. */
export function CountrySelect({ id, country, setCountry }: Props) {
  // Browsers differ in the names of countries, so the exported page names none.
  const options = useHydrated() ? countriesByName() : [];
  return (
    <select
      id={id}
      aria-describedby={`${id}-note`}
      autoComplete="country"
      value={country ?? ''}
      onChange={(event) => setCountry(event.target.value || null)}
    >
      <option value="">{noFlag}</option>
      {options.map(({ code, name }) => (
        <option key={code} value={code}>
          {`${flagOf(code)} ${name}`}
        </option>
      ))}
    </select>
  );
}
