/**
 * The components of reports, by what stands between their tags: something, or nothing (`<Figure … />`). The check knows
 * their props (editorial/check/component-table.ts); messages of the syntax need no more than this.
 */
export const componentNames: Readonly<Record<string, 'around' | 'alone'>> = {
  ...{ Announcement: 'around', KeyFigures: 'around', KeyFigure: 'around', Tier: 'around', Timeline: 'around' },
  ...{ Moment: 'around', Aside: 'around', Fact: 'around', Term: 'around', QuizLink: 'around', RaceLink: 'around' },
  ...{ Figure: 'alone', TierDiagram: 'alone' },
};
