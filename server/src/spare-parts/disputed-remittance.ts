import { disputedOn, restsOnUndisputedDays } from '../procedure/disputed-days.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { PartsApplication } from './parts-application.entity.ts';

const applicationsOf = (ids: string) =>
  `select m.application_id from remittance m where m.id = any(${ids}) and m.application_id is not null`;

/** 5.4.5: what is sold is issued after remittance, and rests on the days on which that came in. */
export const soldOnUndisputedDays = restsOnUndisputedDays(PartsApplication, {
  clause: clause.whoIsServedFirst,
  while: ['CONFIRMED', 'ORDERED', 'FULFILLED', 'CLOSED_SHORT'],
  days: row => `select x.* from remittance m, lateral (${disputedOn('m')}) x where m.application_id = ${row}.id`,
  movedBy: {
    Remittance: applicationsOf,
    StatedDay: ids => applicationsOf(`array(select s.record from stated_day s where s.id = any(${ids}))`),
  },
});
