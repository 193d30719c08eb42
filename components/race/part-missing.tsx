import * as words from '@/generated/words/race-parts';

/** Stands for a part whose script did not come. Chromium asks for a script again only on a page that is loaded anew. */
export function PartMissing() {
  return (
    <p className="note" role="status">
      <span>{words.missing}</span>{' '}
      <button className="text-button" type="button" onClick={() => location.reload()}>
        {words.loadAgain}
      </button>
    </p>
  );
}
