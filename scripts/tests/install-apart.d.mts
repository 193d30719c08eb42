export function installApart(home: string, what: string, name: string): void;
