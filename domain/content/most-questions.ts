/** Of one run, as it is sent. More than anybody plays; a pool of all quizzes may have more. */
export const MOST_QUESTIONS = 200;
