import { flagOf } from '@/domain/race/typing/countries';
import { regionName } from '@/words/format';

/**
 * A flag for the eye and a name for the ear. Without a country it leaves the space empty, so that names stand in line.
 */
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
