import { jsonFeed } from '@/editorial/describe/feeds';
import { siteContent } from '@/editorial/content/site-content';

export const dynamic = 'force-static';

export async function GET() {
  return new Response(jsonFeed(await siteContent()), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
}
