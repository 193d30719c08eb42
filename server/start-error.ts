/** Something the person who starts the server can put right: its message is printed alone, without a stack. */
export class StartError extends Error {
  override name = 'StartError';
}
