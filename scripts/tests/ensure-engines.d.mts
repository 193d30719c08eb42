export function ensureEngines(): Promise<void>;
export function findFirefox(): string | null;
