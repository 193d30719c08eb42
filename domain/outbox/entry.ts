import { z } from 'zod';

/** What is written, for the words about it and for the order: entries of one kind are sent in the order they were made. */
export const WRITE_KINDS = ['lap', 'decision', 'change', 'attempt'] as const;
export type WriteKind = (typeof WRITE_KINDS)[number];

export const WRITE_METHODS = ['POST', 'PATCH', 'DELETE'] as const;
export type WriteMethod = (typeof WRITE_METHODS)[number];

/** `waiting` for its next try, on its way, or refused for good: that one stays until the person has seen it. */
export const ENTRY_STATES = ['waiting', 'sending', 'refused'] as const;

const epochMsSchema = z.number().min(0);

/** Why the last try did not succeed. `status` null: no answer came, or none of our server. */
export const entryProblemSchema = z.object({
  status: z.int().nullable(),
  code: z.string(),
  detail: z.string(),
  /** The field of the body that is wrong, where the server named one. */
  field: z.string().optional(),
  at: epochMsSchema,
});
export type EntryProblem = z.infer<typeof entryProblemSchema>;

/** A write that has not been answered yet. Times are milliseconds since 1970. */
export const outboxEntrySchema = z.object({
  /** UUIDv7, made on the phone: the id of what is written, so that a replay is known as one. */
  id: z.uuid(),
  kind: z.enum(WRITE_KINDS),
  url: z.string().startsWith('/api/'),
  method: z.enum(WRITE_METHODS),
  /** Without the id, which is added when it is sent. */
  body: z.record(z.string(), z.unknown()).nullable(),
  /** What it is, for people: `Lap 00:09.123`. */
  note: z.string(),
  createdAt: epochMsSchema,
  state: z.enum(ENTRY_STATES),
  /** Tries so far, the one under way among them. */
  tries: z.int().min(0),
  nextTryAt: epochMsSchema,
  /** A try ended without an answer that says otherwise: the server may know this write. */
  mayHaveArrived: z.boolean(),
  /** Addresses to DELETE before this is sent: earlier versions of it that may have arrived. */
  withdraws: z.array(z.string().startsWith('/api/')),
  /** The person took it back: what may have arrived is withdrawn, and then the entry leaves. */
  isCancelled: z.boolean(),
  lastProblem: entryProblemSchema.optional(),
});
export type OutboxEntry = z.infer<typeof outboxEntrySchema>;
