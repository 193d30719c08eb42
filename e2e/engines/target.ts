/** A word in full, or what it has to match. It travels into a page, where a RegExp of ours does not go. */
export type Words = string | { matches: string };

/** What a person would point at, told so that every engine's page can find it. */
export type Target = (
  | { role: string; name?: Words }
  /** The field with that label. */
  | { label: Words }
  /** Where the thing itself has neither a role nor a label that stays. */
  | { css: string }
) & {
  /** Of several, those that have these words. */
  has?: Words;
  within?: Target;
};

/** Where a click on a target would go, and whether there can be one. */
export type Aim = { why: 'ready' | 'absent' | 'several' | 'disabled' | 'covered' | 'moving'; point: Point };
export type Point = { x: number; y: number };

export const words = (pattern: RegExp): Words => ({ matches: pattern.source });
