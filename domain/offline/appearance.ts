const THEMES = ['system', 'light', 'dark'] as const;
const FACES = ['serif', 'sans'] as const;

/** How pages look on this phone. Theme `system` follows the phone's setting. `face` is the typeface of reports. */
export type Appearance = { theme: (typeof THEMES)[number]; face: (typeof FACES)[number] };

export const standardAppearance: Appearance = { theme: 'system', face: 'serif' };

/** Reads an appearance from a stored or received value. Missing or unknown parts become the standard. */
export function parseAppearance(value: unknown): Appearance {
  const { theme, face } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return {
    theme: THEMES.find((each) => each === theme) ?? standardAppearance.theme,
    face: FACES.find((each) => each === face) ?? standardAppearance.face,
  };
}
