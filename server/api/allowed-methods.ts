import type { App } from './app';

/**
 * Tells which methods an address takes, for 405 answers: Fastify's router says 'not found' for a wrong method, too.
 * Call this before the routes are registered, and the function it gives afterwards.
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

/** In `/api/races/:race` a name stands for one segment; `*` stands for the rest. */
function toPattern(url: string) {
  const parts = url.split(/(:\w+|\*)/).map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`);
}
