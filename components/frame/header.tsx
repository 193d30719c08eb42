import { Settings } from './settings';

/** As in public/favicon.svg. */
const TRACK =
  'M10.5 8.5h10a5 5 0 0 1 0 10h-2.5a2.5 2.5 0 0 0-2.5 2.5 3.5 3.5 0 0 1-3.5 3.5h-1.500a4 4 0 0 1-4-4v-8a4 4 0 0 1 4-4z';

/** Script writes into these elements; React must not take them for its own. */
const written = { suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: '' } } as const;

export function Header({ name }: { name: string }) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <header className="top">
        <a className="brand" href="/">
          <svg viewBox="0 0 32 32" aria-hidden="true">
            <rect width="32" height="32" rx="6" fill="#16181b" />
            <path d={TRACK} fill="#2f6b3c" stroke="#fff" strokeWidth="5.5" />
            <path d={TRACK} fill="none" stroke="#16181b" strokeWidth="4" />
            <path d={TRACK} fill="none" stroke="#f58a1f" strokeWidth="1.3" strokeDasharray="3 2" />
          </svg>
          {name}
        </a>
        <a
          className="pill needs-script"
          href="/offline"
          data-pill-link
          aria-label="Connection and what is on this phone"
        >
          <span data-pill {...written} />
        </a>
        <button
          className="icon-button needs-script"
          type="button"
          popoverTarget="settings"
          aria-label="Colours and type"
        >
          Aa
        </button>
      </header>
      <Settings />
      <div className="unseen" role="status" data-live-region {...written} />
      <div className="toast no-print" data-toast aria-hidden="true" {...written} />
    </>
  );
}
