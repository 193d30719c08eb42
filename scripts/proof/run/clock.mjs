// Loaded before a server of a proof: its clock is ahead by so many milliseconds, or behind.
const ahead = Number(process.env.PROOF_CLOCK_AHEAD_MS ?? 0);
const TrueDate = Date;

if (ahead !== 0)
  globalThis.Date = class Date extends TrueDate {
    constructor(...given) {
      if (given.length === 0) super(TrueDate.now() + ahead);
      else super(...given);
    }
    static now() {
      return TrueDate.now() + ahead;
    }
  };
