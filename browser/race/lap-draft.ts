import { flag, number, orNull, outline, text } from '@/domain/outline';
import { countryOf, type MyLap } from './my-laps';
import { shownLapTime } from '@/domain/race/typing/lap-time';

/** A lap as it stands in the form. `drivenAt` is `drivenAtMs` as a `datetime-local` writes it. Null: just now. */
export type LapDraft = {
  name: string;
  country: string | null;
  time: string;
  resets: string;
  drivenAt: string | null;
  drivenAtMs: number | null;
  /** Whether name and country stand in fields. Otherwise they are only shown. */
  isNameOpen: boolean;
};

export type Driver = { name: string; country: string | null };

export const isLapDraft = outline<LapDraft>({
  name: text,
  country: orNull(text),
  time: text,
  resets: text,
  drivenAt: orNull(text),
  drivenAtMs: orNull(number),
  isNameOpen: flag,
});

/** What the form begins with for a new lap. */
export const freshDraft = (me: Driver | null): LapDraft => ({
  ...{ name: me?.name ?? '', country: me?.country ?? null, time: '', resets: '0' },
  ...{ drivenAt: null, drivenAtMs: null, isNameOpen: me === null },
});

/** One of my laps, as the form shows it. */
export function draftOf(lap: MyLap): LapDraft {
  const { name, timeMs, resets, racedAt } = lap;
  const drivenAtMs = Date.parse(racedAt);
  return {
    ...{ name, country: countryOf(lap), time: shownLapTime(timeMs), resets: String(resets) },
    ...{ drivenAt: toLocalInput(drivenAtMs), drivenAtMs, isNameOpen: false },
  };
}

/** When the lap was driven. A field of minutes must not cut the seconds off a time that nobody touched. */
export function racedAtMs({ drivenAt, drivenAtMs }: LapDraft, nowMs: number): number {
  if (drivenAt === null) return nowMs;
  if (drivenAtMs !== null && drivenAt === toLocalInput(drivenAtMs)) return drivenAtMs;
  return new Date(drivenAt).getTime();
}

/** `2026-11-29T14:02` in the time zone of this phone, as `datetime-local` reads it. */
export function toLocalInput(ms: number): string {
  const offsetMs = new Date(ms).getTimezoneOffset() * 60_000;
  return new Date(ms - offsetMs).toISOString().slice(0, 16);
}
