import { createElement, type ComponentType } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { Boundary } from './boundary';
import { noticeOutsideChanges } from './changed-outside';
import { sayRedrawn, sayFailed } from './say-redrawn';
import { typeAgain, typedIn, type Typed } from './typed';

/** Starts one part of a page. Call the function it returns before the page is turned, to end it. */
export type Mount = (place: HTMLElement) => () => void;

/** This many failed drawings within this time are a fault of our own. Drawing again would never end. */
const MOST_FAILURES = 3;
const COUNTED_FOR_MS = 30_000;

noticeOutsideChanges();

/**
 * The script of one interactive part. On phones Preact runs what was written for React (decision 030). It takes over
 * what the build drew there, with the props that stand in its markup (components/islands/island.tsx). What lies within
 * it and needs no script stays as it is.
 *
 * Translators and extensions change the page under Preact's hands. Where that makes it fail, the part is drawn anew.
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
    // Preact is still busy with the drawing that failed.
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
      root = createRoot(place);
      root.render(whole());
    };
    const leaveRoot = () => {
      stopTyping();
      root?.unmount();
      root = undefined;
    };

    if (isTranslated()) {
      typed = typedIn(place);
      drawFresh();
      stopTyping = typeAgain(place, typed, () => {});
    } else root = hydrateRoot(place, whole());
    place.dataset.alive = '';
    return () => {
      isLeft = true;
      leaveRoot();
    };
  };
}

/** Whether a translator has replaced nodes, so that Preact would not find those that the build drew. */
const isTranslated = () => document.querySelector('font') !== null;

const Still = ({ html }: { html: string }) => (
  <div data-still="" dangerouslySetInnerHTML={{ __html: html }} suppressHydrationWarning />
);
