/** What a phone shows of a page. */
export const PHONE = { width: 390, height: 844 };
