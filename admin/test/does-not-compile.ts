import { mutate, read } from '../src/api/client.ts';
import { dayQuery, executionQuery, signOutMutation } from '../src/generated/operations.ts';

/** What the types of the panel's reads forbid: `npm run check` fails where one of these compiles. */
export const forbidden = [
  // @ts-expect-error a text without types is no operation
  () => read('{ inbox { title } }'),
  // @ts-expect-error whose day it is
  () => read(dayQuery),
  // @ts-expect-error no such department
  () => read(executionQuery, { department: 'SALE', from: '2026-01-01', until: '2026-12-31' }),
  // @ts-expect-error takes no variables
  () => mutate(signOutMutation, { id: 'p1' }),
  // @ts-expect-error a field that was not asked for
  () => read(dayQuery, { person: 'p1' }).then(({ serviceOrders }) => serviceOrders.nodes[0]?.remark),
];
