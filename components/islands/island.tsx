import type { ComponentType, ReactNode } from 'react';

type Props<Given> = {
  /**
   * The addresses of the script that carries the component to the phone, and of what it imports. The build makes it of
   * a file in this folder.
   */
  script: { src: string; imports: string[] };
  of: ComponentType<Given & { children: ReactNode }>;
  /** The props: plain JSON, as they travel in the page. */
  props: Given;
  /** What needs no script. The build draws it, and nothing draws it again. */
  children?: ReactNode;
};

/**
 * An interactive part of a page. The build draws it. On the phone `browser/reader/islands.ts` fetches its script, which
 * takes it over; in development Next does that itself (decision 002).
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
