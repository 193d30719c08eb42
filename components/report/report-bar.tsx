import * as words from '@/generated/words/report-bar';

/**
 * Stays at the top while one reads: the contents, and how far one has come, drawn as the dashed centre line of the
 * track.
 */
export function ReportBar() {
  return (
    <div className="report-bar no-print">
      <button className="button" type="button" popoverTarget="contents">
        {words.contents}
      </button>
      <button className="icon-button needs-script" type="button" data-do="share">
        {words.share}
      </button>
      <button className="icon-button needs-script" type="button" data-do="print">
        {words.print}
      </button>
      <div className="progress" data-progress aria-hidden="true" suppressHydrationWarning />
    </div>
  );
}
