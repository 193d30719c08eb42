import { join } from 'node:path';
import { CACHE } from '@/scripts/steps.mjs';

/** A conference made up for journeys, so that they hold whatever stands in content/. From the project's root. */
export const JOURNEYS_CONTENT = 'e2e/fixtures/content';

/** What the build makes of it, beside the product's own. */
export const JOURNEYS_BUILD = join(CACHE, 'journeys');
export const JOURNEYS_DIST = join(JOURNEYS_BUILD, 'dist');
/** As Next exports it, before it is pressed. */
export const JOURNEYS_OUT = join(JOURNEYS_BUILD, 'out');
