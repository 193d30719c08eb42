import type { RaceCause } from '@/domain/causes';
import { detailOf } from '@/server/details';
import { refuse } from '@/server/api/route';

type DirectorCause = Extract<RaceCause, `director-${string}`>;

/** Refuses an official what only a race director may do. */
export const refuseTo = (cause: DirectorCause) => refuse('director-only', detailOf(cause), { cause });
