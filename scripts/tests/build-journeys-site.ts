// npm run build:journeys: builds the site of e2e/fixtures/content, which journeys look at. Playwright does this by
// itself too.
import { buildJourneysSite } from '@/e2e/site/build-journeys-site';

await buildJourneysSite();
