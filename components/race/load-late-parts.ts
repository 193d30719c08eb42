export const loadLateParts = () => import('./late-parts').then(({ lateParts }) => lateParts);
