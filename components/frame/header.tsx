import { Settings } from './settings';

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
            <path d="M6 22C6 8 14 6 18 10s4 12 8 0" fill="none" stroke="#fff" strokeWidth="7" strokeLinecap="round" />
            <path
              d="M6 22C6 8 14 6 18 10s4 12 8 0"
              fill="none"
              stroke="#f58a1f"
              strokeWidth="2"
              strokeDasharray="4 3"
            />
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
