import { createElement, type ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import { Elem, fill, giveElements, toggle } from './small-dom';
import { until } from './until';
import { passSlowly, passUntil } from './clock';

/**
 * Draws into the page of the test (`aPage`), and says what can be read and pressed there. React plans by itself, so what
 * comes of something is waited for (`until`). `isMade`: the page has it already, as the build made it, and React takes it over.
 */
export async function drawn(first: ReactNode, isMade = false) {
  const body = giveElements(document);
  // For good: what comes late, after the test, is still told to React. Without a `top` its note for developers stays away.
  Object.assign(globalThis, {
    window: globalThis,
    top: null,
    HTMLIFrameElement: class {},
    HTMLElement: Elem,
    Element: Elem,
  });
  Object.assign(globalThis, {
    FormData: FilledIn,
    requestAnimationFrame: nextFrame,
    cancelAnimationFrame: clearTimeout,
  });
  const { createRoot, hydrateRoot } = await import('react-dom/client');
  const { flushSync } = await import('react-dom');
  const container = body as unknown as HTMLElement;
  const root = isMade ? hydrateRoot(container, first) : createRoot(container);
  const draw = (node: ReactNode) => flushSync(() => root.render(node));
  const all = (tag: string, name?: string) =>
    body.all().filter((each) => each.nodeName === tag.toUpperCase() && (name === undefined || nameOf(each) === name));
  const one = (tag: string, name?: string) => {
    const found = all(tag, name);
    if (found.length !== 1) throw new Error(`${found.length} × ${tag} ${name ?? ''} in: ${body.textContent}`);
    return found[0]!;
  };
  if (!isMade) draw(first);
  await effects();
  onTestFinished(async () => {
    draw(null);
    // What is under way ends on its own phone, and at its own server.
    await effects(50);
  });
  return {
    draw,
    all,
    one,
    text: () => body.textContent,
    names: (tag: string) => all(tag).map(nameOf),
    tap: (name: string, tag = 'button') => void tap(one(tag, name)),
    tapSeen: (find: string | (() => Elem | undefined)) =>
      tapSeen(typeof find === 'string' ? () => all('button', find)[0] : find),
    type: (name: string, value: string, tag = 'input') => fill(one(tag, name), value),
    sees: (text: string) => until(() => body.textContent.includes(text)),
  };
}

/** What a hook gave each time to a component that uses it, the first time as on a page that the build has made. */
export async function used<T>(hook: () => T) {
  const given: T[] = [];
  function User() {
    given.push(hook());
    return null;
  }
  const { draw } = await drawn(createElement(User), true);
  return { given, now: () => given.at(-1)!, again: () => draw(createElement(User)), end: () => draw(null) };
}

/** As by a key or a voice: a click without a pointer, and what the browser makes of it. false: the page refused it. */
function tap(element: Elem): boolean {
  const type = element.getAttribute('type');
  if (element.hasAttribute('disabled')) throw new Error(`${nameOf(element)} cannot be pressed.`);
  const takeBack = type === 'checkbox' || type === 'radio' ? toggle(element) : () => undefined;
  const isTaken = element.dispatchEvent(new MouseEvent('click'));
  if (!isTaken) takeBack();
  const form = element.nodeName === 'BUTTON' && type !== 'button' && element.closest('form');
  if (isTaken && form) form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  return isTaken;
}

/** Presses once it is there, and again after a while where it has not been seen long enough to count (browser/fingers). */
async function tapSeen(find: () => Elem | undefined) {
  const isReady = () => find()?.hasAttribute('disabled') === false;
  for (let triesLeft = 10; triesLeft > 0; triesLeft--) {
    await passUntil(isReady);
    if (tap(find()!)) return;
    await passSlowly(1_000);
  }
  throw new Error('It takes no press.');
}

/** They come a turn after what they belong to has been drawn. */
async function effects(turns = 3) {
  for (; turns > 0; turns--) await new Promise((done) => setImmediate(done));
}

const nextFrame = (draw: () => void) => setTimeout(draw, 16);

/** What was typed into a form, by the names of its fields. */
class FilledIn {
  constructor(readonly form: Elem) {}
  get(name: string) {
    const field = this.form.all().find((each) => each.getAttribute('name') === name);
    return (field as { value?: string } | undefined)?.value ?? null;
  }
}

class MouseEvent extends Event {
  button = 0;
  /** No pointer made it. */
  detail = 0;
  constructor(type: string) {
    super(type, { bubbles: true, cancelable: true });
    // By the clock of the page, which may be a false one. Node takes the age of its process.
    Object.defineProperty(this, 'timeStamp', { value: performance.now() });
  }
}

/** The name that it is called by: given by itself, by its label, or by what stands in it. */
function nameOf(element: Elem): string {
  const id = element.getAttribute('id');
  const labels = element.ownerDocument.body as unknown as Elem;
  const label = labels
    .all()
    .find((each) => each.nodeName === 'LABEL' && (each.contains(element) || (id && each.getAttribute('for') === id)));
  return element.getAttribute('aria-label') ?? (label?.textContent ?? element.textContent).trim();
}
