import * as says from '@/generated/words/reader-says';

const FROM_QUIZ = /^quiz\.([a-z0-9-]+)\.([a-z0-9-]+)$/;

/** Whoever came from a question to read up finds, at the foot of the page, the way back to that very question. */
export function offerWayBack(): void {
  document.querySelector('.way-back')?.remove();
  const href = questionIn(location.search);
  if (!href) return;
  const link = Object.assign(document.createElement('a'), {
    className: 'way-back button main no-print',
    href,
    textContent: says.backToQuestion,
  });
  // It stands within main, so that it leaves with the page.
  document.querySelector('main')?.append(link);
}

/** The address of the question that the query of a page (`from`) names; undefined where it names none. */
export function questionIn(search: string): string | undefined {
  const [, quiz, question] = FROM_QUIZ.exec(new URLSearchParams(search).get('from') ?? '') ?? [];
  return question && `/quiz/${quiz}?q=${question}`;
}
