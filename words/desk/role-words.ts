import type { Role } from '@/domain/race/contract/roles';
import * as words from '@/generated/words/desk-let-in';

const named = (role: Role) => (role === 'race-director' ? 'director' : 'official');

/** What somebody in this role may do. */
export const sayMay = (role: Role): string => words.roleMay({ role: named(role) });

/** Whom a code signs in, and how. */
export const sayFor = (name: string, role: Role): string => words.isFor({ name, role: named(role) });
