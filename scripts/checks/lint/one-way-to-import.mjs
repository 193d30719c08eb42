import { posix, relative, sep } from 'node:path';

/**
 * `./file` is a file of the same folder, `@/room/file` any other. So the first letter of an import says whether it
 * leaves the folder, and its first word says for which room. `eslint --fix` writes imports in this way.
 */
export const oneWayToImport = {
  meta: {
    type: 'suggestion',
    fixable: 'code',
    schema: [],
    messages: { other: "Write '{{right}}': ./ for a file of the same folder, @/ for every other." },
  },
  create(context) {
    const folder = posix.dirname(relative(context.cwd, context.filename).split(sep).join('/'));
    const check = (source) => {
      const right = rightWay(folder, source?.value);
      if (right === null || right === source.value) return;
      context.report({
        node: source,
        messageId: 'other',
        data: { right },
        fix: (fixer) => fixer.replaceText(source, `'${right}'`),
      });
    };
    return {
      'ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration': ({ source }) => check(source),
      'ImportExpression, TSImportType': ({ source }) => check(source),
    };
  },
};

/** How a file of that folder has to name what it imports. Null for a package. */
function rightWay(folder, named) {
  if (typeof named !== 'string' || !/^(?:\.{1,2}|@)\//.test(named)) return null;
  const path = named.startsWith('@/') ? named.slice(2) : posix.join(folder, named);
  if (path.startsWith('../')) return null;
  return posix.dirname(path) === folder ? `./${posix.basename(path)}` : `@/${path}`;
}
