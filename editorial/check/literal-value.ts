import type { Expression, Program } from 'estree';

/** The value of an expression that consists of literals only. Anything else would run code during the build. */
export type Literal = { isLiteral: true; value: unknown } | { isLiteral: false };

const NOT_LITERAL: Literal = { isLiteral: false };

/**
 * Takes `{1000}`, `{-1}`, `{'a'}`, `{['a', 'b']}`, `{true}` and `{null}`, but no names, calls or templates with holes.
 */
export function literalValue(program: Program | null | undefined): Literal {
  const [statement, second] = program?.body ?? [];
  if (statement?.type !== 'ExpressionStatement' || second) return NOT_LITERAL;
  return valueOf(statement.expression);
}

function valueOf(node: Expression): Literal {
  if (node.type === 'Literal' && !('regex' in node) && !('bigint' in node))
    return { isLiteral: true, value: node.value };
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) {
    return { isLiteral: true, value: node.quasis[0]?.value.cooked ?? '' };
  }
  if (node.type === 'UnaryExpression' && node.operator === '-') {
    const operand = valueOf(node.argument);
    return operand.isLiteral && typeof operand.value === 'number'
      ? { isLiteral: true, value: -operand.value }
      : NOT_LITERAL;
  }
  return node.type === 'ArrayExpression' ? listOf(node.elements) : NOT_LITERAL;
}

function listOf(elements: readonly ({ type: string } | null)[]): Literal {
  const values: unknown[] = [];
  for (const element of elements) {
    const item = element ? valueOf(element as Expression) : NOT_LITERAL;
    if (!item.isLiteral) return NOT_LITERAL;
    values.push(item.value);
  }
  return { isLiteral: true, value: values };
}
