import { z } from 'zod';

/** What officials call a device: six letters and digits, out of a hash of its id. */
export const deviceLabelSchema = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{6}$/);
