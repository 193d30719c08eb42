const FLIGHT = /^\(?self\.__next_f\b.*?\.push\((\[[\s\S]*\])\)$/;

/**
 * Starts Next on a page that was turned to, with that page's own data and scripts: an interactive page then comes
 * alive as if it had been loaded. Its inline scripts only push JSON, which is read here, so the policy stays strict.
 */
export function startNext(page: Document): void {
  const flight = ((window as { __next_f?: unknown[] }).__next_f ??= []);
  for (const script of page.querySelectorAll('script:not([src])')) {
    const pushed = FLIGHT.exec(script.textContent);
    if (pushed) flight.push(JSON.parse(pushed[1]!));
  }
  for (const { src, id } of page.querySelectorAll<HTMLScriptElement>('script[src*="/_next/"]')) {
    const script = Object.assign(document.createElement('script'), { src, id, async: true });
    document.head.append(script);
  }
}
