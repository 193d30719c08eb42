const THEMES = ['system', 'light', 'dark'] as const;
const FACES = ['serif', 'sans'] as const;
/** Smallest first. styles/tokens.css says how large each is; 2 is the reader's own size. */
export const SIZES = ['1', '2', '3', '4', '5'] as const;

/**
 * How pages look on this phone. Theme `system` follows the phone's setting. `face` is the typeface of reports, `size`
 * that of all text.
 */
export type Appearance = {
  theme: (typeof THEMES)[number];
  face: (typeof FACES)[number];
  size: (typeof SIZES)[number];
};

export const standardAppearance: Appearance = { theme: 'system', face: 'serif', size: '2' };

/** Reads an appearance from a stored or received value. Missing or unknown parts become the standard. */
export function parseAppearance(value: unknown): Appearance {
  const { theme, face, size } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return {
    theme: THEMES.find((each) => each === theme) ?? standardAppearance.theme,
    face: FACES.find((each) => each === face) ?? standardAppearance.face,
    size: SIZES.find((each) => each === size) ?? standardAppearance.size,
  };
}

/**
 * What the first tag of a page carries (`data-…`), so that its style knows. Undefined: the standard, which styles take
 * where nothing is said.
 */
export function appearanceData({ theme, face, size }: Appearance): Record<keyof Appearance, string | undefined> {
  return {
    theme: theme === standardAppearance.theme ? undefined : theme,
    face: face === standardAppearance.face ? undefined : face,
    size: size === standardAppearance.size ? undefined : size,
  };
}
