const THEMES = ['system', 'light', 'dark'] as const;
const FACES = ['serif', 'sans'] as const;

/** How pages look on this phone; theme `system`: as the phone is set; `face`: of the reports. */
export type Appearance = { theme: (typeof THEMES)[number]; face: (typeof FACES)[number] };

export const standardAppearance: Appearance = { theme: 'system', face: 'serif' };

/** The appearance in a stored or received value; what is missing or unknown in it becomes the standard. */
export function parseAppearance(value: unknown): Appearance {
  const { theme, face } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return {
    theme: THEMES.find((each) => each === theme) ?? standardAppearance.theme,
    face: FACES.find((each) => each === face) ?? standardAppearance.face,
  };
}
