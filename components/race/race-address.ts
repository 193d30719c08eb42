/** The address that shows a racer of the race on this page. */
export const racerAddress = (racerId: string) => `?racer=${encodeURIComponent(racerId)}`;

export const VIEWS = ['board', 'mine', 'chart', 'log', 'rules'] as const;
export type View = (typeof VIEWS)[number];

export const viewOf = (part: string | null): View => VIEWS.find((view) => view === part) ?? 'board';
