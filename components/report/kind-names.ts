import type { ReportKind } from '@/domain/content/report';

export const kindNames: Record<ReportKind, string> = {
  keynote: 'Keynote',
  session: 'Session',
  race: 'Race',
  announcement: 'Announcement',
};
