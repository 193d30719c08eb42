import ts from 'typescript';

/**
 * The translator of a browser replaces each text node by an element of its own. React keeps the old node: it writes
 * into what is no longer shown, and cannot put anything beside it. So a text must be the only child of its element if
 * it changes, or if a neighbour of it comes and goes (docs/decisions/017-text-that-changes-stands-alone.md).
 */
export const textStandsAlone = {
  meta: {
    type: 'problem',
    messages: {
      beside: 'Text beside something that changes: give it an element of its own, as one string (decision 017).',
      bare: 'A fragment whose text has no element of its own: use a <span> (decision 017).',
      returned: 'A component that draws text gives it an element (decision 017).',
    },
    schema: [],
  },
  create(context) {
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();
    const typeOf = (node) => checker.getTypeAtLocation(esTreeNodeToTSNodeMap.get(node));
    const check = (node, isFragment) => {
      const children = node.children.filter(isDrawn);
      const firstThatChanges = children.findIndex(mayChange);
      const bad = children.find((child, index) => {
        if (!isText(child, typeOf)) return false;
        // A fragment is removed piece by piece.
        if (isFragment) return true;
        // React inserts what stands before a text by means of that text's node. What stands after the text needs no
        // such node.
        return children.length > 1 && (mayChange(child) || (firstThatChanges >= 0 && firstThatChanges < index));
      });
      if (bad) context.report({ node: bad, messageId: isFragment ? 'bare' : 'beside' });
    };
    return {
      JSXElement: (node) => check(node, false),
      JSXFragment: (node) => check(node, true),
      'FunctionDeclaration, VariableDeclarator[init.type="ArrowFunctionExpression"]'(node) {
        if (!/^[A-Z][a-z]/.test(node.id?.name ?? '')) return;
        const [signature] = typeOf(node.init ?? node).getCallSignatures();
        if (signature && holdsText(signature.getReturnType())) context.report({ node: node.id, messageId: 'returned' });
      },
    };
  },
};

/** What JSX does not draw: space with a line break in it, and comments. */
function isDrawn(child) {
  if (child.type === 'JSXText') return child.value.trim() !== '' || !child.value.includes('\n');
  return !(child.type === 'JSXExpressionContainer' && child.expression.type === 'JSXEmptyExpression');
}

function isText(child, typeOf) {
  if (child.type === 'JSXText') return true;
  return child.type === 'JSXExpressionContainer' && holdsText(typeOf(child.expression));
}

/** A ReactNode was drawn elsewhere, and is checked there. */
function holdsText(type) {
  if (type.aliasSymbol?.name === 'ReactNode') return false;
  if (type.isUnion() && type.types.length < 12) return type.types.some(holdsText);
  return Boolean(type.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike)) && type.value !== '';
}

/** A component may draw nothing at first and something later. These always draw one and the same element. */
const STEADY = new Set(['Exact', 'Name']);

function mayChange(child) {
  if (child.type === 'JSXExpressionContainer') return child.expression.type !== 'Literal';
  if (child.type !== 'JSXElement') return false;
  const { name } = child.openingElement.name;
  return /^[A-Z]/.test(name ?? 'A') && !STEADY.has(name);
}
