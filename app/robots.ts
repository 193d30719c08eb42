import type { MetadataRoute } from 'next';
import { siteContent } from '@/editorial/content/site-content';

export const dynamic = 'force-static';

export default async function robots(): Promise<MetadataRoute.Robots> {
  const { event } = await siteContent();
  return { rules: { userAgent: '*', allow: '/', disallow: '/api/' }, sitemap: `${event.url}/sitemap.xml` };
}
