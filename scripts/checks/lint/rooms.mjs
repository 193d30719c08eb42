import { posix, relative, sep } from 'node:path';

/**
 * The arrows of docs/architecture.md. The option names what each room may import from, besides itself; a room is a
 * folder such as `domain` or `generated/words`. What it says of no room may import from all.
 */
export const roomsImport = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } }],
    messages: { closed: '{{room}}/ may only import from {{allowed}} (docs/architecture.md).' },
  },
  create(context) {
    const [arrows] = context.options;
    const folder = posix.dirname(relative(context.cwd, context.filename).split(sep).join('/'));
    const room = roomOf(folder, Object.keys(arrows));
    if (room === undefined) return {};
    const allowed = [room, ...arrows[room]];
    const check = (source) => {
      const path = pathOf(folder, source?.value);
      if (path === null || roomOf(path, allowed) !== undefined) return;
      context.report({ node: source, messageId: 'closed', data: { room, allowed: allowed.join(', ') } });
    };
    return {
      'ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration': ({ source }) => check(source),
      'ImportExpression, TSImportType': ({ source }) => check(source),
    };
  },
};

/** The longest of these folders that holds the path. */
function roomOf(path, rooms) {
  return rooms.filter((room) => path === room || path.startsWith(`${room}/`)).sort((a, b) => b.length - a.length)[0];
}

/** Where a file of that folder finds what it imports, from the project's root. Null for a package. */
function pathOf(folder, named) {
  if (typeof named !== 'string' || !/^(?:\.{1,2}|@)\//.test(named)) return null;
  return named.startsWith('@/') ? named.slice(2) : posix.join(folder, named);
}
