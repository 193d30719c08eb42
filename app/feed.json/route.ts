import { reportFeed } from '@/editorial/feeds';

export const dynamic = 'force-static';

export async function GET() {
  return new Response((await reportFeed()).json1(), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
}
