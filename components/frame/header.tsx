import * as words from '@/generated/words/frame';
import { Settings } from './settings';

/** Scripts write into these elements; React must leave them alone. */
const written = { suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: '' } } as const;

export function Header({ name, icon }: { name: string; icon: string }) {
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="top">
        <a className="brand" href="/">
          <span aria-hidden="true" dangerouslySetInnerHTML={{ __html: icon }} />
          <span className="brand-name">{name}</span>
        </a>
        <a className="pill needs-script" href="/offline" data-pill-link>
          <span data-pill {...written} />
          <span className="unseen">{words.pill}</span>
        </a>
        <button
          className="icon-button needs-script"
          type="button"
          popoverTarget="settings"
          aria-label={words.appearance}
        >
          {/* A sign, and no word of the name: in another language axe would take it for one. */}
          <span aria-hidden="true">{words.appearanceSign}</span>
        </button>
        <a className="icon-button find" href="/search" data-search aria-label={words.search}>
          <svg
            width="24"
            height="24"
            viewBox="0 0 24 24"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            aria-hidden="true"
          >
            <path d="M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13zM15.5 15.5l5 5" />
          </svg>
        </a>
      </header>
      <Settings />
      <div className="unseen" role="status" data-live-region {...written} />
      <div className="toast no-print" data-toast aria-hidden="true" {...written} />
    </>
  );
}
