import type { Point } from './target';

/** An engine with one new window and an empty memory: as much of it as journeys need, whatever protocol it speaks. */
export type Engine = {
  /** Loads an address as a document, until it is parsed. */
  open(address: string): Promise<void>;
  /** What an expression has for its value in the page; promises are waited for. It must be plain data. */
  evaluate(expression: string): Promise<unknown>;
  /** A click of the main button at a point of what is to be seen. */
  click(point: Point): Promise<void>;
  /** One key, by its name in `KeyboardEvent.key`. */
  press(key: string): Promise<void>;
  back(): Promise<void>;
  /** Errors that the engine itself has told, where it tells any; beside those that the page collects. */
  troubles(): string[];
  close(): Promise<void>;
};

/** The engine itself, which takes longer to start than most journeys last. */
export type EngineHost = { newWindow(): Promise<Engine>; close(): Promise<void> };

export const ENGINES = ['firefox', 'webkit'] as const;
export type EngineName = (typeof ENGINES)[number];
