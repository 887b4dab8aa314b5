import { common } from './common.ts';
import { customerService } from './customer-service.ts';
import { improvement } from './improvement.ts';
import { organization } from './organization.ts';
import { records } from './records.ts';
import { repair } from './repair.ts';
import { spareParts } from './spare-parts.ts';
import { training } from './training.ts';

/**
 * Who may do and read what, written from the contract and not from the code: one file a chapter, by its name. The code is
 * compared with it at every start, so that a change of rights is two edits.
 *
 *     Record  who reads such records  without what dealers do not read of them
 *       step  who takes it  from which states → to which  what binds it  # a word on it
 *         + another record that it opens or moves along  from → to
 *       beyond the contract
 *       step …  # why it is there all the same
 *     query name  who asks it
 *     mutation name  who does it, where it is no step
 *
 * `–` is where a record is made and `=` the same state. A step has a line more where others may take it from other states.
 *
 * Who: roles; a head has the office's rights too. `staff` are all but DEALER, CUSTOMER and ADMINISTRATOR, `system` is the
 * system by itself and nobody else, `signedIn` and `everyone` are that. A dealer sees and moves only what is its own.
 *
 * What binds it: `decides`, the version that was looked at must be named; `another`, it is not taken by whoever made or
 * proposed what it decides (`another:rule`, the rule of that name says who must be another); `turn`, the record says whose
 * turn it is; `personal`, no deputy takes it; `signs`, by one's own password again.
 */
export const policy: Record<string, string> = {
  common,
  organization,
  improvement,
  training,
  'customer-service': customerService,
  repair,
  'spare-parts': spareParts,
  records,
};
