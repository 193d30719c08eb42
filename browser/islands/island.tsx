import { createElement, type ComponentType } from 'react';
import { hydrateRoot } from 'react-dom/client';

/** Brings one place of a page to life; what it returns puts it to rest, before the page is turned. */
export type Mount = (place: HTMLElement) => () => void;

/**
 * The script of one interactive part: React takes over what the build drew there, with the props that stand in its
 * markup (components/islands/island.tsx). What lies within it and needs no script is kept as it is.
 */
export function island<Props extends object>(component: ComponentType<Props>): Mount {
  return (place) => {
    const still = place.querySelector('[data-still]')?.innerHTML;
    const given = JSON.parse(place.dataset.props!) as Props;
    const props = still === undefined ? given : { ...given, children: <Still html={still} /> };
    const root = hydrateRoot(place, createElement(component, props));
    return () => root.unmount();
  };
}

const Still = ({ html }: { html: string }) => (
  <div data-still="" dangerouslySetInnerHTML={{ __html: html }} suppressHydrationWarning />
);
