import { createElement, type ComponentType } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { Boundary } from './boundary';
import { sayRedrawn, sayFailed } from './say-redrawn';
import { typeAgain, typedIn, type Typed } from './typed';

/** Starts one part of a page. Call the function it returns before the page is turned, to end it. */
export type Mount = (place: HTMLElement) => () => void;

/** This many failed drawings within this time are a fault of our own. Drawing again would never end. */
const MOST_FAILURES = 3;
const COUNTED_FOR_MS = 30_000;

/**
 * The script of one interactive part. React takes over what the build drew there, with the props that stand in its
 * markup (components/islands/island.tsx). What lies within it and needs no script stays as it is.
 *
 * Translators and extensions change the page under React's hands. Where that makes React fail, the part is drawn anew.
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
    // React is still busy with the drawing that failed.
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
      sayRedrawn(place);
      stopTyping = typeAgain(place, typed, (lost) => lost.length > 0 && sayRedrawn(place, lost));
    };
    const drawFresh = () => {
      place.replaceChildren();
      root = createRoot(place, { onUncaughtError });
      root.render(whole());
    };
    // An error that the boundary could not catch.
    const onUncaughtError = (error: unknown) => {
      reportError(error);
      onFailed();
    };
    // A page may be turned before React has taken it over. That is no fault.
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

/** Whether a translator has replaced nodes, so that React would not find those that the build drew. */
const isTranslated = () => document.querySelector('font') !== null;

/** Where a page was translated while React took it over, React draws it anew by itself. That is no fault of ours. */
const reportUnlessTranslated = (error: unknown) => (isTranslated() ? console.warn(error) : reportError(error));

const Still = ({ html }: { html: string }) => (
  <div data-still="" dangerouslySetInnerHTML={{ __html: html }} suppressHydrationWarning />
);
