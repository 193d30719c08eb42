/** A list of strings says what may occur, at run time too, and disappears from what a phone loads. */
export const noEnum = {
  meta: { type: 'problem', schema: [], messages: { union: 'String unions from a const list, no enum.' } },
  create: (context) => ({ TSEnumDeclaration: (node) => context.report({ node, messageId: 'union' }) }),
};
