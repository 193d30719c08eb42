import { useState } from 'react';
import { LONGEST_NAME } from '@/domain/race/typing/racer-name';
import { Name } from '@/components/text/name';
import * as words from '@/generated/words/laps-form';
import { regionName } from '@/words/format';
import { CountrySelect } from './country-select';
import { described, FormField } from './form-field';

type Who = { name: string; country: string | null };

type Props = Who & {
  id: string;
  /** The name that this phone remembers. Empty: the form asks for it. */
  knownName: string;
  set: (change: Partial<Who>) => void;
  problem?: string;
};

/**
 * Name and country. They are asked for once, then remembered and only shown, as most people drive more than one lap.
 */
export function WhoDrives({ id, name, country, knownName, set, problem }: Props) {
  const [isChanging, setIsChanging] = useState(false);
  if (!isChanging && !problem && knownName !== '' && name === knownName)
    return (
      <p className="who">
        <span>
          <span>{words.drivenBy}</span>{' '}
          <strong>
            <Name>{name}</Name>
          </strong>
          {country && <span>{`, ${regionName(country)}`}</span>}
        </span>
        <button className="text-button" type="button" onClick={() => setIsChanging(true)}>
          {words.change}
        </button>
      </p>
    );
  return (
    <>
      <FormField id={id} label={words.nameOnBoard} problem={problem}>
        <input
          {...described(id, problem)}
          type="text"
          autoComplete="nickname"
          maxLength={LONGEST_NAME * 4}
          required
          value={name}
          onChange={(event) => set({ name: event.target.value })}
        />
      </FormField>
      <FormField id={`${id}-country`} label={words.country}>
        <CountrySelect id={`${id}-country`} country={country} setCountry={(next) => set({ country: next })} />
      </FormField>
    </>
  );
}
