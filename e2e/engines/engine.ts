import type { Point } from './target';

/** An engine with one new window and an empty memory. It has what journeys need, whatever protocol it speaks. */
export type Engine = {
  /** Loads an address as a document, until it is parsed. */
  open(address: string): Promise<void>;
  /** The value of an expression in the page. Promises are waited for. The value must be plain data. */
  evaluate(expression: string): Promise<unknown>;
  /** Clicks with the main button at a point of what can be seen. */
  click(point: Point): Promise<void>;
  /** Presses one key, by its name in `KeyboardEvent.key`. */
  press(key: string): Promise<void>;
  back(): Promise<void>;
  /** Errors that the engine itself reports, if it does. The page collects its own errors. */
  troubles(): string[];
  close(): Promise<void>;
};

/** The engine itself. It takes longer to start than most journeys last. */
export type EngineHost = { newWindow(): Promise<Engine>; close(): Promise<void> };

export const ENGINES = ['firefox', 'webkit'] as const;
export type EngineName = (typeof ENGINES)[number];
