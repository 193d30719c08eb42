import { reportFeed } from '@/editorial/feeds';

export const dynamic = 'force-static';

export async function GET() {
  return new Response((await reportFeed()).atom1(), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
}
