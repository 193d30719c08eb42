import { atomFeed } from '@/editorial/describe/feeds';
import { siteContent } from '@/editorial/content/site-content';

export const dynamic = 'force-static';

export async function GET() {
  return new Response(atomFeed(await siteContent()), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
}
