import { createElement, type ComponentType } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { Boundary } from './boundary';
import { sayAnew, sayFailed } from './say-anew';
import { typeAgain, typedIn, type Typed } from './typed';

/** Brings one place of a page to life; what it returns puts it to rest, before the page is turned. */
export type Mount = (place: HTMLElement) => () => void;

/** So many drawings that failed within so long are a fault of ours, and drawing once more would not end. */
const MOST_FAILURES = 3;
const COUNTED_FOR_MS = 30_000;

/**
 * The script of one interactive part: React takes over what the build drew there, with the props that stand in its
 * markup (components/islands/island.tsx). What lies within it and needs no script is kept as it is.
 *
 * Translators and extensions change the page under React's hands. Where it fails over that, the part is drawn anew.
 */
export function island<Props extends object>(component: ComponentType<Props>): Mount {
  return (place) => {
    const still = place.querySelector('[data-still]')?.innerHTML;
    const given = JSON.parse(place.dataset.props!) as Props;
    const props = still === undefined ? given : { ...given, children: <Still html={still} /> };
    let root: Root | undefined;
    let typed: Typed = new Map();
    let failures: number[] = [];
    let stopTyping = () => {};
    let isFailing = false;
    let isLeft = false;

    const onFailing = () => {
      if (!isFailing) typed = typedIn(place);
      isFailing = true;
    };
    // React is still at work on the drawing that failed.
    const onFailed = () => setTimeout(drawAnew);
    const whole = () => (
      <Boundary onFailing={onFailing} onFailed={onFailed}>
        {createElement(component, props)}
      </Boundary>
    );
    const drawAnew = () => {
      if (isLeft || !root) return;
      leaveRoot();
      failures = [...failures.filter((at) => performance.now() - at < COUNTED_FOR_MS), performance.now()];
      if (failures.length > MOST_FAILURES) return sayFailed(place);
      isFailing = false;
      drawFresh();
      sayAnew(place);
      stopTyping = typeAgain(place, typed, (lost) => lost.length > 0 && sayAnew(place, lost));
    };
    const drawFresh = () => {
      place.replaceChildren();
      root = createRoot(place, { onUncaughtError });
      root.render(whole());
    };
    // What the boundary could not take away.
    const onUncaughtError = (error: unknown) => {
      reportError(error);
      onFailed();
    };
    // A page may be turned before React has taken it over: that is no fault either.
    const onRecoverableError = (error: unknown) => isLeft || reportUnlessTranslated(error);
    const leaveRoot = () => {
      stopTyping();
      root?.unmount();
      root = undefined;
    };

    if (isTranslated()) {
      typed = typedIn(place);
      drawFresh();
      stopTyping = typeAgain(place, typed, () => {});
    } else root = hydrateRoot(place, whole(), { onUncaughtError, onRecoverableError });
    return () => {
      isLeft = true;
      leaveRoot();
    };
  };
}

/** React would find other nodes than the build drew. */
const isTranslated = () => document.querySelector('font') !== null;

/** A page that was translated while React took it over is drawn anew by React itself: that is no fault of ours. */
const reportUnlessTranslated = (error: unknown) => (isTranslated() ? console.warn(error) : reportError(error));

const Still = ({ html }: { html: string }) => (
  <div data-still="" dangerouslySetInnerHTML={{ __html: html }} suppressHydrationWarning />
);
