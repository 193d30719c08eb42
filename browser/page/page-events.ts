/** Dispatched on document after a page was turned. */
export const PAGE_TURNED = 'daypass:page';

/** Dispatched on document when the server has answered again, or for the first time. */
export const CAME_THROUGH = 'daypass:came-through';

/** Dispatched on document each time our server has answered this page, or a line to a race has brought something. */
export const SERVER_HEARD = 'daypass:server-heard';

/**
 * Dispatched on document when the line to a race was lost, or works again: the connection may have come or gone. The
 * reader then asks the server.
 */
export const CONNECTION_DOUBTED = 'daypass:connection-doubted';

/**
 * Dispatched on document when what waits to be sent has changed. A CustomEvent; its detail is what the pill says, or
 * null.
 */
export const OUTBOX_CHANGED = 'daypass:outbox';

/** Dispatched on document after something was removed from the copy or fetched again. */
export const COPY_CHANGED = 'daypass:copy';

/** Dispatched on document when a new version of the app begins to be held back, and when that ends. */
export const UPDATE_HELD = 'daypass:update-held';
