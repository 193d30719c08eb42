/** Stays at the top while reading: the contents, and how far one has come as the track's dashed centre line. */
export function ReportBar() {
  return (
    <div className="report-bar no-print">
      <button className="button" type="button" popoverTarget="contents">
        Contents
      </button>
      <button className="icon-button needs-script" type="button" data-do="share">
        Share
      </button>
      <button className="icon-button needs-script" type="button" data-do="print">
        Print
      </button>
      <div className="progress" data-progress aria-hidden="true" suppressHydrationWarning />
    </div>
  );
}
