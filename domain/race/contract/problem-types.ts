/** How `type` begins in every refusal of our server, and in nobody else's (RFC 9457); the code follows. */
export const PROBLEM_TYPES = 'urn:daypass:problem:';
