/** The `type` of every refusal of our server, and of nobody else's, begins with this (RFC 9457). The code follows. */
export const PROBLEM_TYPES = 'urn:daypass:problem:';
