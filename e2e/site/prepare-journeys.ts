import { buildJourneysSite } from './build-journeys-site';
import { startHost } from './start-host';

/** What Playwright calls before it looks for journeys, however it was started. Answers what it calls at the end. */
export default async function prepareJourneys(): Promise<() => Promise<void>> {
  await buildJourneysSite();
  return startHost();
}
