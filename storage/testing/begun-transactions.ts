import { onTestFinished, vi } from 'vitest';

/** The transactions that any page of this phone begins from now on, in order: `readwrite outbox laps`. */
export function begunTransactions(): string[] {
  const begun: string[] = [];
  const { transaction } = IDBDatabase.prototype;
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...asked: Parameters<IDBDatabase['transaction']>
  ) {
    const [names, mode = 'readonly'] = asked;
    begun.push([mode, ...[names].flat()].join(' '));
    return transaction.apply(this, asked);
  });
  onTestFinished(() => spy.mockRestore());
  return begun;
}
