/** What there is none of, where a 404 says so: whoever takes a lap back has to know whether it is the lap that is missing. */
export const MISSING = ['address', 'race', 'lap', 'racer', 'quiz'] as const;
export type Missing = (typeof MISSING)[number];
