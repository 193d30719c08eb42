import * as says from '@/generated/words/reader-says';

const FROM_QUIZ = /^quiz\.([a-z0-9-]+)\.([a-z0-9-]+)$/;

/** Whoever came from a question to read up finds the way back to that very question at the foot of the page. */
export function offerWayBack(): void {
  document.querySelector('.way-back')?.remove();
  const href = questionIn(location.search);
  if (!href) return;
  const link = Object.assign(document.createElement('a'), {
    className: 'way-back button main no-print',
    href,
    textContent: says.backToQuestion,
  });
  // Within main, so that it leaves with the page.
  document.querySelector('main')?.append(link);
}

/** The address of the question that the address of a page says it was opened from, if it says one. */
export function questionIn(search: string): string | undefined {
  const [, quiz, question] = FROM_QUIZ.exec(new URLSearchParams(search).get('from') ?? '') ?? [];
  return question && `/quiz/${quiz}?q=${question}`;
}
