/** So long after something came under a finger a press may begin that is meant for it: to see it takes longer than this. */
export const SETTLES_MS = 400;
/** Presses closer together than this are one: a double tap, a hand that trembles. */
export const APART_MS = 300;

/** A key that was held before anybody looked: no moment is late enough for it. */
const LONG_AGO = -Infinity;

/**
 * Which presses on a place of the page are meant for what is shown there now. One that began before it was painted, or too
 * soon after, was meant for what was there before; so is a key that is held since then. Presses of such a burst make the
 * place wait for its end. Times are those of events, in milliseconds.
 */
export class FreshPress {
  #takesFromMs = LONG_AGO;
  #pointerMs: number | null = null;
  #keyMs: number | null = null;

  /** From when on a press may begin that counts; infinite until what has changed is painted. */
  get takesFromMs(): number {
    return this.#takesFromMs;
  }

  /** Something else is under the finger as soon as the next frame is there. */
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

  /** `detail` of a click is 0 where no pointer made it: a key did, or assistive technology, whose press is the click itself. */
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
