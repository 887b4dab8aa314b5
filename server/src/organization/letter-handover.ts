import { Letter } from '../letters/letter.entity.ts';
import { handover, receiverOfTheHouse } from './handover.ts';

/** A letter that failed, or may fail yet, is the business of who sent it. */
const sentBy = {
  facts: ({ senderId }: Letter, person: string) => senderId === person,
  sql: (row: string, person: string) => `${row}.sender_id = ${person}`,
};

/** It is tried again, or given up, by whoever takes over the work from which it came. */
export const letterHandover = handover(Letter, {
  heads: ['AFTER_SALES_HEAD', 'MANAGEMENT_HEAD', 'SALES_HEAD', 'MANUFACTURING_HEAD'],
  from: ['QUEUED', 'FAILED'],
  workOf: sentBy,
  rules: [receiverOfTheHouse],
  method: (letter: Letter, { to }) => {
    Object.assign(letter, { sender: to.name, senderId: to.id });
  },
});
