const FROM_QUIZ = /^quiz\.([a-z0-9-]+)\.([a-z0-9-]+)$/;

/** Whoever came from a question to read up finds the way back to that very question at the foot of the page. */
export function offerWayBack(): void {
  document.querySelector('.way-back')?.remove();
  const [, quiz, question] = FROM_QUIZ.exec(new URLSearchParams(location.search).get('from') ?? '') ?? [];
  if (!quiz || !question) return;
  const link = Object.assign(document.createElement('a'), {
    className: 'way-back button main no-print',
    href: `/quiz/${quiz}?q=${question}`,
    textContent: 'Back to the question',
  });
  // Within main, so that it leaves with the page.
  document.querySelector('main')?.append(link);
}
