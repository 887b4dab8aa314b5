import type { Role } from './roles.ts';

/**
 * The records that somebody sees: all that the staff work on, who is who in the company, one dealer's, or none. It is
 * granted by a role or by a token's scope, and never follows from something that is absent.
 */
export type Visibility = 'STAFF' | 'ADMINISTRATION' | 'DEALER' | 'NONE';

const outside: readonly Role[] = ['DEALER', 'CUSTOMER', 'ADMINISTRATOR'];

/** The visibility that these roles grant. A dealer's is worth nothing without the dealer. */
export function visibilityOf(roles: readonly Role[], dealerId: string | null): Visibility {
  if (roles.includes('DEALER')) return dealerId ? 'DEALER' : 'NONE';
  if (roles.some(role => !outside.includes(role))) return 'STAFF';
  return roles.includes('ADMINISTRATOR') ? 'ADMINISTRATION' : 'NONE';
}

interface Seeing {
  visibility: Visibility;
}

/** The company's own people who have a part in the procedure; an administrator as such has none, nor has a customer. */
export const isStaff = ({ visibility }: Seeing) => visibility === 'STAFF';

/** Whether nothing is hidden from the viewer in the records that they may read at all. */
export const seesWhole = ({ visibility }: Seeing) => visibility === 'STAFF' || visibility === 'ADMINISTRATION';
