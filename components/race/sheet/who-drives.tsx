import { LONGEST_SENT_NAME } from '@/domain/race/typing/racer-name';
import * as words from '@/generated/words/laps-form';
import { CountrySelect } from './country-select';
import { described, FormField } from './form-field';

type Who = { name: string; country: string | null };

type Props = Who & { id: string; set: (change: Partial<Who>) => void; problem?: string };

/** Name and country, for whoever sends from this phone for the first time, or for somebody else. */
export function WhoDrives({ id, name, country, set, problem }: Props) {
  return (
    <div className="who-fields">
      <FormField id={id} label={words.nameOnBoard} problem={problem}>
        <input
          {...described(id, problem)}
          type="text"
          // oxlint-disable-next-line jsx-a11y/autocomplete-valid -- HTML has it: a name that is not the legal one
          autoComplete="nickname"
          maxLength={LONGEST_SENT_NAME}
          required
          value={name}
          onChange={(event) => set({ name: event.target.value })}
        />
      </FormField>
      <FormField id={`${id}-country`} label={words.country}>
        <CountrySelect id={`${id}-country`} country={country} setCountry={(next) => set({ country: next })} />
      </FormField>
    </div>
  );
}
