import type { SqlDriverAdapter, SqlQuery, Transaction } from '@prisma/driver-adapter-utils';

/**
 * Lets statements wait while a transaction is open. All of them share one connection: one that slips in between BEGIN and
 * COMMIT would belong to that transaction, and be gone when it rolls back although its caller was told that it is
 * stored. Not needed once the adapter does this itself (7.10 makes only transactions wait for each other).
 */
export function keepApart(connection: SqlDriverAdapter): void {
  let ended: Promise<void> | null = null;
  const start = connection.startTransaction.bind(connection);
  const query = connection.queryRaw.bind(connection);
  const execute = connection.executeRaw.bind(connection);

  // After `await ended` another transaction may have come first, so each asks again.
  connection.queryRaw = async (statement) => {
    while (ended) await ended;
    return query(statement);
  };
  connection.executeRaw = async (statement) => {
    while (ended) await ended;
    return execute(statement);
  };
  connection.startTransaction = async (isolationLevel) => {
    while (ended) await ended;
    let tell = () => {};
    ended = new Promise((done) => (tell = done));
    const end = () => {
      ended = null;
      tell();
    };
    try {
      return watchEnd(await start(isolationLevel), end);
    } catch (error) {
      end();
      throw error;
    }
  };
}

const ROLLBACK: SqlQuery = { sql: 'ROLLBACK', args: [], argTypes: [] };

function watchEnd(transaction: Transaction, end: () => void): Transaction {
  const commit = transaction.commit.bind(transaction);
  const rollback = transaction.rollback.bind(transaction);
  transaction.commit = () => commit().finally(end);
  transaction.rollback = async () => {
    // After a COMMIT that failed Prisma says `rollback` without a ROLLBACK, and the next BEGIN would find the transaction
    // still open. Where there is none any more this one fails, as it should.
    await transaction.executeRaw(ROLLBACK).catch(() => undefined);
    await rollback().finally(end);
  };
  return transaction;
}
