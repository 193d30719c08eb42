import type { Element, ElementContent, Root, RootContent } from 'hast';

/**
 * Tells each table below which heading it stands, and which of the tables there it is: their regions need names that
 * differ. In a table whose first column has no heading of its own, that column says what its rows are about: the empty
 * cell above it is no heading, and the cells below it are.
 */
export function nameTables() {
  return (body: Root): void => {
    let under = '';
    let place = 0;
    for (const each of allIn(body)) {
      if (/^h[1-6]$/.test(each.tagName)) [under, place] = [textOf(each), 0];
      if (each.tagName !== 'table') continue;
      place += 1;
      each.properties = { ...each.properties, 'data-under': under, 'data-place': `${place}` };
      if (isEmptyCorner(each)) nameRows(each);
    }
  };
}

/** The elements in it, also those in components, in the order of the page. */
function allIn(node: Root | RootContent): Element[] {
  const inner = 'children' in node ? node.children.flatMap((child) => allIn(child)) : [];
  return node.type === 'element' ? [node, ...inner] : inner;
}

const textOf = (node: Element | ElementContent): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

const rowsOf = (table: Element) => allIn(table).filter(({ tagName }) => tagName === 'tr');
const firstCellOf = (row: Element) => allIn(row).find(({ tagName }) => tagName === 'th' || tagName === 'td');

function isEmptyCorner(table: Element): boolean {
  const corner = rowsOf(table).map(firstCellOf)[0];
  return corner?.tagName === 'th' && textOf(corner).trim() === '';
}

function nameRows(table: Element): void {
  for (const [index, row] of rowsOf(table).entries()) {
    const cell = firstCellOf(row);
    if (!cell) continue;
    cell.tagName = index === 0 ? 'td' : 'th';
    if (index > 0) cell.properties = { ...cell.properties, scope: 'row' };
  }
}
