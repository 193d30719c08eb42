/** What somebody may do at the desk, the lesser first. A race director may finalise, unlock and merge besides. */
export const ROLES = ['official', 'race-director'] as const;
export type Role = (typeof ROLES)[number];

/** Whether somebody in this role may let in somebody in that one: nobody gives more than they have. */
export const mayGive = (own: Role, given: Role): boolean => ROLES.indexOf(given) <= ROLES.indexOf(own);
