import { addressOf } from '@/domain/api/address';
import { LAPS_FILE, RESULTS } from '@/domain/api/addresses';
import * as words from '@/generated/words/race-rules';

/** The race as files, for whoever goes on with a spreadsheet. */
export function RaceFiles({ slug }: { slug: string }) {
  const link = (address: string) =>
    function FileLink(text: string) {
      return (
        <a key={address} href={address}>
          {text}
        </a>
      );
    };
  return (
    <p className="small">
      {words.files({
        results: link(addressOf(RESULTS, { race: slug })),
        laps: link(addressOf(LAPS_FILE, { race: slug })),
      })}
    </p>
  );
}
