import { relative, sep } from 'node:path';
import { islandRoots } from './island-roots.mjs';

/** Pages import the roots of islands. What a root imports belongs to it already and need not say so again. */
export const clientAtRoots = {
  meta: { type: 'problem', schema: [], messages: { root: "'use client' stands in roots of islands alone." } },
  create(context) {
    const path = relative(context.cwd, context.filename).split(sep).join('/');
    if (rootsIn(context.cwd).has(path)) return {};
    return {
      'ExpressionStatement[directive="use client"]': (node) => context.report({ node, messageId: 'root' }),
    };
  },
};

const known = new Map();
function rootsIn(project) {
  if (!known.has(project)) known.set(project, new Set(islandRoots(project)));
  return known.get(project);
}
