import type { MDXComponents } from 'mdx/types';
import type { ComponentProps } from 'react';
import { TierFigure } from '@/components/tiers/tier-figure';
import type { Drawing, Picture } from '@/domain/content/picture';
import type { Source } from '@/domain/content/report';
import type { Tiers } from '@/domain/content/tiers';
import { Cite } from './cite';
import { Figure, KeyFigureCell, KeyFigures } from './figures';
import { AnnouncementPanel, AsidePanel, FactQuote, TierPanel } from './panels';
import { CodeBlock, heading, QuizLink, RaceLink, Table, Term } from './prose';
import { Moment, Timeline } from './timeline';

type Cited<T extends (props: never) => unknown> = Omit<Parameters<T>[0], 'cite'> & { source: string };

type Shown = {
  /** null: this conference has none. */
  tiers: Tiers | null;
  /** By the name of a file in content/figures/. */
  figureOf: (src: string) => Drawing | Picture;
};

/** The components that a report may use; content/README.md shows each of them. They cite the report's own sources. */
export function reportComponents(sources: readonly Source[], { tiers, figureOf }: Shown): MDXComponents {
  const cite = (id: string) => <Cite id={id} sources={sources} />;
  return {
    Announcement: ({ source, ...props }: Cited<typeof AnnouncementPanel>) => (
      <AnnouncementPanel {...props} cite={cite(source)} />
    ),
    Tier: ({ source, ...props }: Cited<typeof TierPanel>) => <TierPanel {...props} cite={cite(source)} />,
    KeyFigure: ({ source, ...props }: Cited<typeof KeyFigureCell>) => <KeyFigureCell {...props} cite={cite(source)} />,
    Fact: ({ source, ...props }: Cited<typeof FactQuote>) => <FactQuote {...props} cite={cite(source)} />,
    TierDiagram: (props: { tier: string; caption?: string }) => tiers && <TierFigure tiers={tiers} {...props} />,
    Figure: ({ src, ...props }: Omit<ComponentProps<typeof Figure>, 'figure'> & { src: string }) => (
      <Figure {...props} figure={figureOf(src)} />
    ),
    Aside: AsidePanel,
    ...{ KeyFigures, Moment, QuizLink, RaceLink, Term, Timeline },
    h2: heading('h2'),
    h3: heading('h3'),
    h4: heading('h4'),
    h5: heading('h5'),
    h6: heading('h6'),
    table: Table,
    pre: CodeBlock,
    a: ({ children, ...props }: ComponentProps<'a'>) => (
      <a {...props} rel={props.href?.startsWith('http') ? 'noopener' : undefined}>
        {children}
      </a>
    ),
  };
}
