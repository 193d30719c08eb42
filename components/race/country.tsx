import { flagOf } from '@/domain/race/typing/countries';
import { regionName } from '@/words/format';

/** The flag for the eye, the name for the ear; without a country its space, so that names stand in line. */
export function Flag({ country }: { country: string | null }) {
  if (country === null) return <span className="flag" />;
  const name = regionName(country);
  return (
    <span className="flag" title={name}>
      <span aria-hidden="true">{flagOf(country)}</span>
      <span className="unseen">{name}</span>
    </span>
  );
}
