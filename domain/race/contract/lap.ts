import type { z } from 'zod';
import type { lapSchema } from './lap-schema';

/** A lap as the API gives it. */
export type Lap = z.infer<typeof lapSchema>;
