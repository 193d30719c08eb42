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
          {words.appearanceSign}
        </button>
      </header>
      <Settings />
      <div className="unseen" role="status" data-live-region {...written} />
      <div className="toast no-print" data-toast aria-hidden="true" {...written} />
    </>
  );
}
