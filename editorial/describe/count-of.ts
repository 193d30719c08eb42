/** A number and what is counted: `1 report`, `4 reports`, `no quizzes`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`;
}
