/** A fault that the person who starts the server can mend. Its message is printed without a stack. */
export class StartError extends Error {
  override name = 'StartError';
}
