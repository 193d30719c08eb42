/** As much of a document as React draws into: a tree, attributes, fields, and events that go down and come up again. */

type Listener = { type: string; hear: (event: Event) => void; isCapture: boolean };
type How = boolean | { capture?: boolean; signal?: AbortSignal };
/** What was stopped at once, so that not even those beside it hear it. */
const stopped = new WeakSet<Event>();

class TreeNode {
  nodeType = 1;
  parentNode: Elem | null = null;
  childNodes: TreeNode[] = [];
  readonly ownerDocument: Document = document;
  #listeners: Listener[] = [];

  constructor(readonly nodeName: string) {}

  addEventListener(type: string, hear: Listener['hear'], how: How = false) {
    const { capture = false, signal } = typeof how === 'object' ? how : { capture: how };
    this.#listeners.push({ type, hear, isCapture: capture });
    signal?.addEventListener('abort', () => this.removeEventListener(type, hear));
  }
  removeEventListener(type: string, hear: Listener['hear']) {
    this.#listeners = this.#listeners.filter((each) => each.type !== type || each.hear !== hear);
  }
  hear(event: Event, isCapture: boolean) {
    for (const each of [...this.#listeners])
      if (each.type === event.type && each.isCapture === isCapture && !stopped.has(event)) each.hear(event);
  }
  dispatchEvent(event: Event): boolean {
    const stopImmediatePropagation = () => {
      stopped.add(event);
      event.stopPropagation();
    };
    Object.defineProperties(event, {
      target: { value: this },
      stopImmediatePropagation: { value: stopImmediatePropagation },
    });
    const path = this.path();
    const steps = [
      ...path.toReversed().map((each) => [each, true] as const),
      ...path.map((each) => [each, false] as const),
    ];
    // cancelBubble is how an event says that it was stopped.
    for (const [each, isCapture] of steps)
      if (!event.cancelBubble && (isCapture || each === this || event.bubbles)) each.hear(event, isCapture);
    return !event.defaultPrevented;
  }
  /** From here up. */
  path(): TreeNode[] {
    return [this, ...(this.parentNode?.path() ?? [])];
  }
  contains(other: TreeNode | null) {
    return other?.path().includes(this) ?? false;
  }
  get isConnected() {
    return this.path().at(-1)?.nodeName === 'HTML';
  }
  get firstChild(): TreeNode | null {
    return this.childNodes[0] ?? null;
  }
  get lastChild(): TreeNode | null {
    return this.childNodes.at(-1) ?? null;
  }
  get nextSibling(): TreeNode | null {
    const beside = this.parentNode?.childNodes ?? [];
    return beside[beside.indexOf(this) + 1] ?? null;
  }
  get textContent(): string {
    return this.childNodes.map(({ textContent }) => textContent).join('');
  }
  set textContent(text: string) {
    for (const child of this.childNodes) child.parentNode = null;
    this.childNodes = [];
    if (text !== '') this.appendChild(new Text(text));
  }
  appendChild<N extends TreeNode>(child: N): N {
    return this.insertBefore(child, null);
  }
  insertBefore<N extends TreeNode>(child: N, before: TreeNode | null): N {
    child.parentNode?.removeChild(child);
    const at = before ? this.childNodes.indexOf(before) : this.childNodes.length;
    if (at < 0) throw new DOMException('It is no child of this one.', 'NotFoundError');
    this.childNodes.splice(at, 0, child);
    child.parentNode = this as unknown as Elem;
    return child;
  }
  removeChild<N extends TreeNode>(child: N): N {
    const at = this.childNodes.indexOf(child);
    if (at < 0) throw new DOMException('It is no child of this one.', 'NotFoundError');
    this.childNodes.splice(at, 1);
    child.parentNode = null;
    return child;
  }
}

class Text extends TreeNode {
  override nodeType = 3;
  constructor(public nodeValue: string) {
    super('#text');
  }
  get data() {
    return this.nodeValue;
  }
  override get textContent() {
    return this.nodeValue;
  }
  override set textContent(text: string) {
    this.nodeValue = text;
  }
}

export class Elem extends TreeNode {
  readonly namespaceURI = 'http://www.w3.org/1999/xhtml';
  readonly style: Record<string, unknown> = { setProperty: () => undefined };
  readonly attributes = new Map<string, string>();
  open = false;
  multiple = false;
  options: Elem[] = [];

  get tagName() {
    return this.nodeName;
  }
  get children() {
    return this.childNodes.filter((each): each is Elem => each instanceof Elem);
  }
  getAttribute(name: string) {
    return this.attributes.get(name) ?? null;
  }
  setAttribute(name: string, value: unknown) {
    this.attributes.set(name, String(value));
  }
  removeAttribute(name: string) {
    this.attributes.delete(name);
  }
  toggleAttribute(name: string, isThere: boolean) {
    if (isThere) this.setAttribute(name, '');
    else this.removeAttribute(name);
  }
  hasAttribute(name: string) {
    return this.attributes.has(name);
  }
  /** Itself and all below it, in the order of the document. */
  all(): Elem[] {
    return [this, ...this.children.flatMap((child) => child.all())];
  }
  /** Selectors that name a tag, and an attribute without its value. */
  matches(selectors: string) {
    return selectors.split(',').some((selector) => {
      const [, tag, not, attribute] = /^\s*([a-z0-9]*)(:not\()?(?:\[([\w-]+)\]\)?)?$/.exec(selector) ?? [];
      const isOfTag = !tag || tag.toUpperCase() === this.nodeName;
      return isOfTag && (!attribute || this.isSet(attribute) !== Boolean(not)) && Boolean(tag || attribute);
    });
  }
  closest(selectors: string) {
    return this.path().find((each) => each instanceof Elem && each.matches(selectors)) ?? null;
  }
  querySelector(selectors: string) {
    return this.querySelectorAll(selectors)[0] ?? null;
  }
  querySelectorAll(selectors: string) {
    return this.all().filter((each) => each !== this && each.matches(selectors));
  }
  private isSet(attribute: string) {
    return attribute === 'open' ? this.open : this.hasAttribute(attribute);
  }
  focus() {
    Object.assign(this.ownerDocument, { activeElement: this });
  }
  blur() {
    Object.assign(this.ownerDocument, { activeElement: null });
  }
  showModal() {
    this.open = true;
  }
  close() {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  }
  scrollIntoView() {}
  getClientRects() {
    return [this.getBoundingClientRect()];
  }
  /** Nothing is painted here. */
  getContext() {
    return null;
  }
  getBoundingClientRect() {
    return { top: 0, left: 0, right: 0, bottom: 0, width: 0, height: 0 };
  }
}

/** React watches what is typed by putting its own accessor before that of the class. */
class Field extends Elem {
  #value = '';
  #isChecked = false;
  defaultValue = '';
  defaultChecked = false;
  get type() {
    return this.getAttribute('type') ?? 'text';
  }
  set type(type: string) {
    this.setAttribute('type', type);
  }
  get name() {
    return this.getAttribute('name') ?? '';
  }
  set name(name: string) {
    this.setAttribute('name', name);
  }
  get value() {
    return this.#value;
  }
  set value(value: string) {
    this.#value = String(value);
  }
  get checked() {
    return this.#isChecked;
  }
  set checked(isChecked: boolean) {
    this.#isChecked = isChecked;
  }
  setSelectionRange() {}
}

/** As the browser does before it tells of the click; gives what takes it back. */
export function toggle(box: Elem) {
  const before = (box as Field).checked;
  const set = (isChecked: boolean) => void Reflect.set(Field.prototype, 'checked', isChecked, box);
  set(box.getAttribute('type') === 'radio' || !before);
  return () => set(before);
}

const FIELDS = ['INPUT', 'TEXTAREA', 'SELECT', 'OPTION'];

/** Gives the document that the page of the test has what React asks of one. */
export function giveElements(page: Document): Elem {
  const make = (tag: string) => new (FIELDS.includes(tag.toUpperCase()) ? Field : Elem)(tag.toUpperCase());
  const html = new Elem('HTML');
  const body = html.appendChild(new Elem('BODY'));
  Object.assign(page, {
    nodeType: 9,
    documentElement: html,
    body,
    activeElement: body,
    defaultView: globalThis,
    oninput: null,
    createElement: make,
    createElementNS: (_: string, tag: string) => make(tag),
    createTextNode: (text: string) => new Text(text),
    getElementById: (id: string) => html.all().find((each) => each.getAttribute('id') === id) ?? null,
  });
  return body;
}

/** As somebody types it, or chooses it: the field has it before anybody is told. */
export function fill(field: Elem, value: string) {
  Reflect.set(Field.prototype, 'value', value, field);
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
}
