export function installWithApt(title: string, packages: readonly string[], advice: string): Promise<void>;
