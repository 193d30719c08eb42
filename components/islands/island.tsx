import type { ComponentType, ReactNode } from 'react';

type Props<Given> = {
  /** Addresses of the script that carries the component to the phone, made of a file in this folder, and of what it imports. */
  script: { src: string; imports: string[] };
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
export function Island<Given extends object>({ script, of: Component, props, children }: Props<Given>) {
  const { src, imports } = script;
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
