import { useEffect, useEffectEvent } from 'react';

/**
 * Keys of a question: a digit goes to what carries it (`data-key`), Enter presses the main button, `?` shows the legend.
 * They wait while a dialog is open, in fields that take the key themselves, and where single keys are switched off.
 */
export function useQuizKeys(isOn: boolean, showLegend: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, target } = event;
    // A key that is held presses once: what it would press next is something else.
    if (event.repeat || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if (document.querySelector('dialog[open], :popover-open')) return;
    const element = target instanceof Element ? target : null;
    if (key === 'Enter') {
      // A grip does nothing by itself; a list that is closed takes no Enter.
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

/** What answers to a tap is tapped; what is moved by arrows only takes the focus. */
function press(element: HTMLElement | null, event: KeyboardEvent): void {
  if (!element) return;
  event.preventDefault();
  element.focus();
  if (!element.matches('[data-key-focuses], select')) element.click();
}

/** Arrows go from one of these inputs to the next, as they do by themselves between radio buttons. */
export function walkByArrows(event: React.KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const inputs = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const place = inputs.indexOf(event.target as HTMLInputElement);
  if (place < 0) return;
  event.preventDefault();
  inputs[(place + step + inputs.length) % inputs.length]!.focus();
}
