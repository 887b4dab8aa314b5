import type { Rel } from '@mikro-orm/core';
import { Property, Unique } from '@mikro-orm/decorators/legacy';
import { newSecret } from '../credentials/secret.ts';
import { TODAY } from '../fields/business-day.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Computed, Day, Link, Text } from '../fields/declarations.ts';
import { Person } from '../organization/person.entity.ts';
import { STAFF } from '../organization/person.ts';
import { ProductFamily } from '../organization/product-family.entity.ts';
import { User } from '../organization/user.entity.ts';
import { Stated } from '../procedure/day-origin.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ownPeople } from './attendance.ts';
import { Certificate } from './certificate.entity.ts';

export const TechnicianLicenceState = choice('TechnicianLicenceState', ['VALID', 'SUSPENDED', 'RENEWED', 'REVOKED']);
export type TechnicianLicenceState = ChoiceOf<typeof TechnicianLicenceState>;

@ProcedureRecord({
  description: `The licence (上岗证) without which nobody repairs (${clause.licence}): for one product family, and for so long. It runs out by itself: that it has is derived from its last day.`,
  prefix: 'TL',
  chapter: 'TRAINING',
  clause: clause.licence,
  final: ['RENEWED', 'REVOKED'],
  title: 'holder',
  due: 'validUntil',
  calendar: {
    in: ['VALID', 'SUSPENDED'],
    from: 'validUntil',
    family: 'productFamily',
  },
  dealers: ownPeople,
  dealerOf: (licence: TechnicianLicence) => licence.person.dealer?.id,
})
@Unique({ properties: ['person', 'productFamily'], where: "state in ('VALID', 'SUSPENDED')" })
export class TechnicianLicence extends BaseRecord {
  @State(() => TechnicianLicenceState) state!: TechnicianLicenceState;
  @Text({ serverSet: true, list: true, search: true }) holder!: string;
  @Text({ serverSet: true }) employer!: string;
  @Link(() => Person, { serverSet: true, list: true }) person!: Rel<Person>;
  @Link(() => ProductFamily, { serverSet: true, list: true }) productFamily!: ProductFamily;
  @Link(() => Certificate) certificate!: Rel<Certificate>;
  @Stated({ within: 'TRAINING_STATED_WITHIN' }) @Day() examinedOn!: string;
  @Link(() => Person, { guarded: true, among: STAFF }) examiner!: Rel<Person>;
  @Text({ widget: 'LONG_TEXT', optional: true })
  examination!: string | null;
  @Link(() => TechnicianLicence, { optional: true }) renews!: Rel<TechnicianLicence> | null;
  @Day({ serverSet: true, list: true }) issuedOn!: string;
  @Day({ serverSet: true, list: true }) validUntil!: string;
  @Computed('flag', row => `${row}.valid_until < ${TODAY}`)
  expired!: boolean;
  @Text({ serverSet: true, max: 100 }) issuer!: string;
  @Link(() => User, { serverSet: true, guarded: true }) issuedBy!: User;
  /** The names on the paper, as they were when it was issued. */
  @Text({ serverSet: true, optional: true }) familyName!: string | null;
  @Text({ serverSet: true, optional: true, internal: true }) issuedByName!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) suspensionReason!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) revocationReason!: string | null;

  /** The code printed on the paper, by which its holder can verify it. It is no part of the schema. */
  @Property({ type: 'text', hidden: true, unique: true }) verificationToken = newSecret();
}
