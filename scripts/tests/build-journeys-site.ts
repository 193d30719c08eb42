// npm run build:journeys: the site of e2e/fixtures/content, which journeys look at. Playwright asks for it by itself too.
import { buildJourneysSite } from '@/e2e/site/build-journeys-site';

await buildJourneysSite();
