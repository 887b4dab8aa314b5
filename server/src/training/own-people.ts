import { eachItsOwn } from '../read/row-rules.ts';

/** Dealers see what names one of their own people. */
export const ownPeople = eachItsOwn(
  (row, dealer) => `exists (select from person own where own.id = ${row}.person_id and own.dealer_id = ${dealer})`,
);
