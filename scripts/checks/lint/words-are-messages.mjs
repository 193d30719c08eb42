/**
 * What people read or hear stands in words/en.json, so that it is edited in one place and can be said in another
 * language. The rule refuses text in JSX, written-out names for screen readers, and sentences in strings. Thrown errors
 * may stay: they are for whoever mends the code.
 */
export const wordsAreMessages = {
  meta: {
    type: 'problem',
    messages: { message: 'What people read is a message of words/en.json (docs/decisions/019-words-as-messages.md).' },
    schema: [],
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'message' });
    const look = (node, text) => {
      if (
        isNamed(node)
          ? LETTERS.test(text)
          : isDrawn(node)
            ? LETTERS.test(text)
            : SENTENCE.test(text) && !SELECTOR.test(text) && !isForCode(node)
      )
        report(node);
    };
    return {
      JSXText: (node) => LETTERS.test(node.value) && report(node),
      Literal: (node) => typeof node.value === 'string' && look(node, node.value),
      TemplateLiteral: (node) => look(node, node.quasis.map(({ value }) => value.cooked).join('\u0000')),
    };
  },
};

const LETTERS = /\p{L}{2}/u;
/** A word in small letters with another word after it, or one word with a capital letter that stands alone. */
const SENTENCE = /\p{Ll}{2}[,;:]? \p{L}|^\p{Lu}\p{Ll}+[.…!?]?$/u;
const NAMES = /^(?:aria-(?:label|description|placeholder|roledescription|valuetext)|title|alt|placeholder|label)$/;

/** The value of an attribute that is shown or said. */
function isNamed(node) {
  const attribute = attributeOf(node);
  return attribute !== null && NAMES.test(attribute.name.name);
}

/** A child of an element, or one branch of such a child. In <code> it is something to type, so it is no message. */
function isDrawn(node) {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'JSXExpressionContainer')
      return at.parent.type !== 'JSXAttribute' && at.parent.openingElement?.name.name !== 'code';
    if (at.type === 'ConditionalExpression') {
      if (at.test === node) return false;
    } else if (at.type !== 'LogicalExpression') return false;
  }
  return false;
}

/** Properties whose strings nobody reads. */
const OF_CODE = /^(?:className|media)$/;
/** Selectors, by which elements of a page are found. */
const SELECTOR = /:not\(|\[\w+[\]=]/;

/** Classes, keys, paths, and what only whoever mends the code will see. */
function isForCode(node) {
  if (attributeOf(node) !== null || node.parent.parent?.openingElement?.name.name === 'code') return true;
  for (let at = node.parent, child = node; at; child = at, at = at.parent) {
    if (
      /^(?:NewExpression|ThrowStatement|Import.*|Export(?:All|Named)Declaration|TS.*Type|TSLiteralType)$/.test(at.type)
    )
      return at.type !== 'ExportNamedDeclaration' || at.source === child;
    if (at.type === 'ExpressionStatement' && typeof at.directive === 'string') return true;
    if (at.type === 'CallExpression' && at.callee !== child && FOR_CODE.test(nameOf(at.callee))) return true;
    if (at.type === 'BinaryExpression' || at.type === 'SwitchCase') return true;
    if (at.type === 'Property' && (at.key === child || OF_CODE.test(at.key.name))) return true;
    if (at.type === 'AssignmentExpression' && at.right === child && /\.style\.\w+$/.test(nameOf(at.left))) return true;
    if (/Function|Class/.test(at.type)) return false;
  }
  return false;
}

const FOR_CODE =
  /^(?:console\.|describe$|withTimeout$|matchMedia$|.*\.(?:closest|querySelector(?:All)?|matches|addEventListener|removeEventListener|getItem|setItem|classList)|.*[eE]rror$)/;
const nameOf = (callee) =>
  callee.type === 'MemberExpression' ? `${nameOf(callee.object)}.${callee.property.name ?? ''}` : (callee.name ?? '');

function attributeOf(node) {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'JSXAttribute') return at;
    if (!/^(?:JSXExpressionContainer|ConditionalExpression|LogicalExpression|TemplateLiteral)$/.test(at.type))
      return null;
  }
  return null;
}
