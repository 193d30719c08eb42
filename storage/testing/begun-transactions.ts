import { onTestFinished, vi } from 'vitest';

/** A list that grows with each transaction that any page of this phone begins, such as `readwrite outbox laps`. */
export function begunTransactions(): string[] {
  const begun: string[] = [];
  // oxlint-disable-next-line typescript/unbound-method -- a method of the browser is taken off and put back
  const { transaction } = IDBDatabase.prototype;
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...asked: Parameters<IDBDatabase['transaction']>
  ) {
    const [names, mode = 'readonly'] = asked;
    begun.push([mode, ...(typeof names === 'string' ? [names] : names)].join(' '));
    return transaction.apply(this, asked);
  });
  onTestFinished(() => spy.mockRestore());
  return begun;
}
