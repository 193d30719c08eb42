/** A press counts only if it begins this long after the place was painted. Nobody sees and presses faster. */
export const SETTLES_MS = 400;
/** Presses closer together than this are one: a double tap, a hand that trembles. */
export const APART_MS = 300;

/** Stands for a key that was held before anybody looked. It is earlier than any moment, so it never counts. */
const LONG_AGO = -Infinity;

/**
 * Decides which presses on a place are meant for what is shown there now. A press was meant for the earlier content if
 * it began before the new content was painted, or too soon after. A key that has been held since before counts as such
 * a press. These presses also make the place wait until they stop. Times are those of events, in milliseconds.
 */
export class FreshPress {
  #takesFromMs = LONG_AGO;
  #pointerMs: number | null = null;
  #keyMs: number | null = null;

  /** The first moment at which a press counts. Infinite until the change is painted. */
  get takesFromMs(): number {
    return this.#takesFromMs;
  }

  /** Call this when the next frame will show something else under the finger. */
  changed(): void {
    this.#takesFromMs = Infinity;
  }

  painted(nowMs: number): void {
    this.#takesFromMs = nowMs + SETTLES_MS;
  }

  pointerDown(atMs: number): void {
    this.#pointerMs = atMs;
  }

  keyDown(atMs: number, isRepeat: boolean): void {
    if (!isRepeat) this.#keyMs = atMs;
    else this.#keyMs ??= LONG_AGO;
  }

  keyUp(): void {
    this.#keyMs = null;
  }

  /**
   * `detail` of a click is 0 where no pointer made it, but a key or assistive technology. For the latter the click
   * itself is the press.
   */
  takesClick(atMs: number, detail: number): boolean {
    const beganMs = detail > 0 ? this.#pointerMs : this.#keyMs;
    if (detail > 0) this.#pointerMs = null;
    return this.takes(beganMs ?? atMs);
  }

  takes(beganMs: number): boolean {
    if (beganMs !== LONG_AGO && beganMs >= this.#takesFromMs) return true;
    this.#takesFromMs = Math.max(this.#takesFromMs, beganMs + APART_MS);
    return false;
  }
}
