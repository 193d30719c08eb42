/** Which thing a 404 is about. A phone that withdraws a lap has to know whether it is the lap that does not exist. */
export const MISSING = ['address', 'race', 'lap', 'racer', 'quiz'] as const;
export type Missing = (typeof MISSING)[number];
