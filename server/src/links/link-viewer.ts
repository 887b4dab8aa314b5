import type { Viewer } from '../viewer/viewer.ts';
import type { OneTimeLink } from './one-time-link.entity.ts';

/** Whoever holds the link. Whether it is still good is asked when the step is taken, under the record's lock. */
export const linkViewer = ({ id, record, recordId, steps }: OneTimeLink, address: string): Viewer => ({
  kind: 'LINK',
  userId: id,
  personId: id,
  accounts: [],
  isDuplicate: false,
  name: '',
  roles: ['CUSTOMER'],
  departments: ['CUSTOMER'],
  visibility: 'NONE',
  dealerId: null,
  delegations: [],
  link: { record, recordId, steps, address },
});
