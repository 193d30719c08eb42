/** The most questions of one run, and of one quiz. Nobody plays as many; the pool of all quizzes may have more. */
export const MOST_QUESTIONS = 200;
