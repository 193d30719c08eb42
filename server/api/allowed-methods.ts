import type { App } from './app';

/**
 * Which methods an address takes, for 405 answers: Fastify's router calls both cases 'not found'. Ask after the routes.
 */
export function allowedMethods(app: App): (url: string) => string[] {
  const routes: { pattern: RegExp; methods: readonly string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    routes.push({ pattern: toPattern(url), methods: [method].flat() });
  });
  return (url) => {
    const path = url.split('?', 1)[0]!;
    const methods = routes.filter(({ pattern }) => pattern.test(path)).flatMap((route) => route.methods);
    return [...new Set(methods)].toSorted();
  };
}

/** `/api/races/:race` → one segment for each name; `*` → the rest. */
function toPattern(url: string) {
  const parts = url.split(/(:\w+|\*)/).map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`);
}
