/**
 * Asks again and again, one question at a time: whoever types faster than answers come gets the answer to what stands in
 * the field last.
 */
export function latestOnly<Asked, Answer>(
  ask: (asked: Asked) => Promise<Answer>,
  show: (answer: Answer, asked: Asked) => void,
): { ask(asked: Asked): void; stop(): void } {
  let next: { asked: Asked } | undefined;
  let isAsking = false;
  let isStopped = false;
  const go = async () => {
    isAsking = true;
    while (next && !isStopped) {
      const { asked } = next;
      next = undefined;
      const answer = await ask(asked);
      if (!isStopped && !next) show(answer, asked);
    }
    isAsking = false;
  };
  return {
    ask(asked) {
      next = { asked };
      if (!isAsking) void go();
    },
    stop() {
      isStopped = true;
    },
  };
}
