export function findBrowser(): Promise<{ executablePath?: string } | null>;
export function ensureBrowser(): Promise<void>;
