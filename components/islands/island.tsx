import type { ComponentType, ReactNode } from 'react';
import { islandScript } from '@/editorial/read/page-scripts';

type Props<Given> = {
  /** The file in this folder that carries the component to the phone. */
  name: string;
  of: ComponentType<Given & { children: ReactNode }>;
  /** What it is given: plain JSON, as it travels in the page. */
  props: Given;
  /** Drawn by the build and never again: a place for what needs no script. */
  children?: ReactNode;
};

/**
 * An interactive part of a page. The build draws it; on the phone `browser/reader/islands.ts` fetches its script, which
 * takes it over. While developing, Next does that itself (decision 002).
 */
export function Island<Given extends object>({ name, of: Component, props, children }: Props<Given>) {
  const { src, imports } = islandScript(name);
  const still = children === undefined ? undefined : <div data-still="">{children}</div>;
  const drawn = <Component {...props}>{still}</Component>;
  if (process.env.NODE_ENV !== 'production') return drawn;
  return (
    <>
      {[src, ...imports].map((href) => (
        <link key={href} rel="modulepreload" href={href} />
      ))}
      <div className="island" data-island={src} data-props={JSON.stringify(props)}>
        {drawn}
      </div>
    </>
  );
}
