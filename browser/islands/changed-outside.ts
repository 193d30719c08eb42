import { options, type VNode } from 'preact';

/** `__e` is how all releases of Preact name the node of what was drawn (their mangle.json). */
type Drawn = VNode & { __e?: Node | null };

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const asHtml = (text: string) => text.replace(/[&<>]/g, (sign) => ESCAPED[sign]!);

const placed = new WeakSet<Node>();

/**
 * Translators and extensions change the page under our hands (decision 017), and Preact would not notice. With this
 *
 * - the only text of an element replaces all that is in the element, and not just the text that Preact once made there;
 * - drawing fails where an element is gone that should stay, so that the part is drawn anew (boundary.tsx).
 */
export function noticeOutsideChanges(): void {
  const before = { ...options };
  options.vnode = (vnode: Drawn) => {
    before.vnode?.(vnode);
    const { type } = vnode;
    if (typeof type !== 'string' || type === 'textarea') return;
    const { children, ...others } = vnode.props as Record<string, unknown>;
    if ((typeof children !== 'string' && typeof children !== 'number') || children === '') return;
    const dangerouslySetInnerHTML = { __html: asHtml(String(children)) };
    Object.assign(vnode, { props: { ...others, dangerouslySetInnerHTML } });
  };
  options.diffed = (vnode: Drawn) => {
    before.diffed?.(vnode);
    const { type, __e: node } = vnode;
    if (typeof type !== 'string' || !node) return;
    if (placed.has(node) && !node.isConnected)
      throw new DOMException(`<${type}> is not where it was put.`, 'NotFoundError');
    placed.add(node);
  };
}
