import { failure } from '@/server/failures';
import type { Failure } from '@/server/failures';
import type { Limiter } from '@/server/limits/limiter';

/** Counts one. The refusal where that is more than the limit; otherwise null. */
export async function tooMany(limiter: Limiter, key: string): Promise<Failure | null> {
  const retryAfterSeconds = await limiter.take(key);
  if (retryAfterSeconds === null) return null;
  return failure('too-many', `Nothing was taken. Send it again in ${retryAfterSeconds} s.`, { retryAfterSeconds });
}
