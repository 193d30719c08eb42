type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
/** What each field holds, by the name of the field. */
export type Typed = Map<string, string | boolean>;

const FIELDS = 'input:not([type=file], [type=range]), textarea, select';
/** The pieces of names and ids that React makes up for each drawing (useId). */
const MADE_UP = /_[rR]_\w*?_/g;
/** Some fields appear only after storage has answered. */
const LOOKED_FOR_MS = 3_000;

/** What stands in the fields of a part that is about to be drawn anew. */
export function typedIn(place: HTMLElement): Typed {
  return new Map(fieldsOf(place).map(([key, field]) => [key, valueOf(field)]));
}

/** Types it all again as soon as the fields are there. `onLost` is told what no longer has a field. */
export function typeAgain(place: HTMLElement, typed: Typed, onLost: (words: string[]) => void): () => void {
  const missing = new Map(typed);
  const look = () => {
    for (const [key, field] of fieldsOf(place)) {
      const value = missing.get(key);
      // A dialog that is open now may be about something else.
      if (value === undefined || field.disabled || field.closest('dialog')) continue;
      missing.delete(key);
      fill(field, value);
    }
    if (missing.size === 0) observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(place, { childList: true, subtree: true });
  look();
  const timer = setTimeout(() => {
    observer.disconnect();
    onLost([...missing.values()].flatMap((value) => (typeof value === 'string' && value.trim() !== '' ? value : [])));
  }, LOOKED_FOR_MS);
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}

function fieldsOf(place: HTMLElement): [string, Field][] {
  const seen = new Map<string, number>();
  return Array.from(place.querySelectorAll<Field>(FIELDS), (field) => {
    const called = (field.name || field.id || field.getAttribute('aria-label') || '').replace(MADE_UP, '');
    const key = `${field.closest('dialog') ? 'dialog ' : ''}${field.type} ${called}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return [`${key} ${nth}`, field];
  });
}

const isTicked = (field: Field): field is HTMLInputElement => field.type === 'checkbox' || field.type === 'radio';
const valueOf = (field: Field) => (isTicked(field) ? field.checked : field.value);

function fill(field: Field, value: string | boolean): void {
  if (valueOf(field) === value) return;
  if (isTicked(field)) return field.type === 'radio' && value === false ? undefined : field.click();
  // Uses the setter of the element's prototype. React puts its own setter on the field, and would take the change for
  // its own.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')!.set!.call(field, value);
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}
