import * as words from '@/generated/words/install';

/** The offer to install the app. The script shows it at a good moment; where the browser has no question of its own, steps are linked. */
export function InstallOffer({ name }: { name: string }) {
  return (
    <section className="install" aria-labelledby="install-offer" data-install-offer hidden suppressHydrationWarning>
      <h2 id="install-offer">{words.offer({ name })}</h2>
      <p className="soft small">{words.why}</p>
      <div className="actions">
        <button className="button main" type="button" data-do="install">
          {words.install}
        </button>
        <a className="button main" href="/offline#install" data-install-steps>
          {words.how}
        </a>
        <button className="button" type="button" data-install-no>
          {words.noThanks}
        </button>
      </div>
    </section>
  );
}
