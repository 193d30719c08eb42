/** How much of a page a phone shows, in pixels. */
export const PHONE = { width: 390, height: 844 };
