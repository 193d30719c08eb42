export const ROOT: string;
export const CACHE: string;
export class StepError extends Error {}
export function checkNode(own?: string): void;
export function install(): Promise<void>;
export function build(): Promise<void>;
export function step(
  title: string,
  command: string,
  args: readonly string[],
  options?: { advice?: string; env?: Record<string, string> },
): Promise<void>;
export function run(command: string, args: readonly string[], env?: Record<string, string>): Promise<number>;
export function hashInputs(root?: string, content?: string): string;
