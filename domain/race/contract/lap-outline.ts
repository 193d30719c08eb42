import { type Lap } from './lap';
import { COUNTRY, LAP_FLAGS, LAP_SOURCES, LAP_STATUSES } from './lap-values';
import {
  flag,
  listOf,
  moment,
  number,
  oneOf,
  optional,
  orNull,
  outline,
  text,
  type Guard,
  type Outline,
} from '@/domain/outline';

export const isCountry: Guard<string> = (value): value is string => text(value) && COUNTRY.test(value);
export const isRunPlace = outline<NonNullable<Lap['run']>>({ id: text, lap: number });

export const LAP_FIELDS: Outline<Lap> = {
  id: text,
  race: text,
  racerId: text,
  name: text,
  country: orNull(text),
  timeMs: number,
  resets: number,
  finished: flag,
  racedAt: moment,
  receivedAt: moment,
  status: oneOf(LAP_STATUSES),
  flags: listOf(oneOf(LAP_FLAGS)),
  source: oneOf(LAP_SOURCES),
  run: orNull(isRunPlace),
  decision: optional(outline<NonNullable<Lap['decision']>>({ by: text, at: moment, reason: optional(text) })),
  version: number,
  lineage: optional(text),
};
export const isLap = outline<Lap>(LAP_FIELDS);
