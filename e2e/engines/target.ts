/** A word in full, or a pattern that it has to match. It is a string, as a RegExp cannot travel into a page. */
export type Words = string | { matches: string };

/** What a person would point at, described so that the page can find it in every engine. */
export type Target = (
  | { role: string; name?: Words }
  /** The field with this label. */
  | { label: Words }
  /** For what has neither a role nor a label that stays. */
  | { css: string }
) & {
  /** Of several elements, those that contain these words. */
  has?: Words;
  within?: Target;
};

/** Where a click on a target would go, and whether it can be clicked. */
export type Aim = { why: 'ready' | 'absent' | 'several' | 'disabled' | 'covered' | 'moving'; point: Point };
export type Point = { x: number; y: number };

export const words = (pattern: RegExp): Words => ({ matches: pattern.source });
