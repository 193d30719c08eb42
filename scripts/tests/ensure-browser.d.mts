export function findBrowser(wanted?: { whole?: boolean }): Promise<{ executablePath?: string } | null>;
export function ensureBrowser(): Promise<void>;
