export const LAP_STATUSES = ['waiting', 'verified', 'rejected', 'withdrawn'] as const;
export type LapStatus = (typeof LAP_STATUSES)[number];

export const LAP_SOURCES = ['attendee', 'official', 'gate'] as const;

/** Why an official should look twice. No flag refuses a lap. */
export const LAP_FLAGS = [
  'faster-than-plausible',
  'too-many-resets',
  'duplicate',
  'clock-skew',
  'name-to-check',
  'other-device',
] as const;
export type LapFlag = (typeof LAP_FLAGS)[number];

/** The form of an ISO 3166-1 alpha-2 code. Whether the code is assigned is not checked. */
export const COUNTRY = /^[A-Z]{2}$/;
