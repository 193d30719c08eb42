import { useEffect, useEffectEvent } from 'react';

/**
 * Keys of a question: a digit goes to the element that carries it (`data-key`), Enter presses the main button, `?`
 * shows the legend. They do nothing while a dialog is open, in fields that use the key themselves, and where single
 * keys are off.
 */
export function useQuizKeys(isOn: boolean, showLegend: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, target } = event;
    // A held key presses once: its next press would hit something else.
    if (event.repeat || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if (document.querySelector('dialog[open], :popover-open')) return;
    const element = target instanceof Element ? target : null;
    if (key === 'Enter') {
      // A grip does nothing by itself. A closed list takes no Enter.
      if (element?.closest('a, button:not([data-grip]), summary, textarea')) return;
      return press(document.querySelector<HTMLElement>('[data-main-action]:not([disabled])'), event);
    }
    if (!isOn || element?.closest('textarea, input:not([type=radio], [type=checkbox], [type=range])')) return;
    if (key === '?') {
      event.preventDefault();
      return showLegend();
    }
    if (/^[1-9]$/.test(key)) press(document.querySelector<HTMLElement>(`[data-key="${key}"]:not([disabled])`), event);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

/** Clicks an element that a tap would act on. One that is moved by arrow keys only gets the focus. */
function press(element: HTMLElement | null, event: KeyboardEvent): void {
  if (!element) return;
  event.preventDefault();
  element.focus();
  if (!element.matches('[data-key-focuses], select')) element.click();
}

/** Arrows go from one of these inputs to the next, as the browser does by itself between radio buttons. */
export function walkByArrows(event: React.KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const inputs = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const place = inputs.indexOf(event.target as HTMLInputElement);
  if (place < 0) return;
  event.preventDefault();
  inputs[(place + step + inputs.length) % inputs.length]!.focus();
}
