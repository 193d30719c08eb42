import * as words from '@/generated/words/quiz-review';

/** When a missed question comes back, in the largest unit that says enough: 90 minutes are 2 hours. */
export function nextReviewInWords(ms: number): string {
  const minutes = Math.max(1, Math.ceil(ms / 60_000));
  if (minutes < 60) return words.inMinutes({ minutes });
  const hours = Math.round(minutes / 60);
  return hours < 24 ? words.inHours({ hours }) : words.inDays({ days: Math.round(hours / 24) });
}
