/** Frames until a row that was far away is drawn. */
const MOST_FRAMES = 20;

/**
 * Scrolls to a row of the board, which is drawn only near the window, and focuses the link in it. `index`: its place in
 * the list, from 0.
 */
export function jumpToRow(racerId: string, index: number): void {
  let frames = 0;
  const look = () => {
    const list = document.querySelector('.tower-rows');
    const row = [...document.querySelectorAll<HTMLElement>('.tower-rows [data-racer]')].find(
      ({ dataset }) => dataset.racer === racerId,
    );
    const any = row ?? list?.querySelector<HTMLElement>('[data-racer]');
    if (list && any) {
      const top = list.getBoundingClientRect().top + scrollY + index * any.offsetHeight;
      scrollTo({ top: top - innerHeight / 2 + any.offsetHeight });
    }
    if (row) return row.querySelector('a')?.focus({ preventScroll: true });
    if ((frames += 1) < MOST_FRAMES) requestAnimationFrame(look);
  };
  look();
}
