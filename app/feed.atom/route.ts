import { reportFeed } from '@/editorial/describe/feeds';
import { siteContent } from '@/editorial/content/site-content';

export const dynamic = 'force-static';

export async function GET() {
  return new Response(reportFeed(await siteContent()).atom1(), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
}
