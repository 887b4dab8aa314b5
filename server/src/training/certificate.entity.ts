import { Collection, type Rel } from '@mikro-orm/core';
import { Property } from '@mikro-orm/decorators/legacy';
import { newSecret } from '../credentials/secret.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { UniqueCodeWithin } from '../fields/columns.ts';
import { Choices, Code, Day, Decimal, Link, Related, Text } from '../fields/declarations.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { Person } from '../organization/person.entity.ts';
import { ProductFamily } from '../organization/product-family.entity.ts';
import { User } from '../organization/user.entity.ts';
import { Printed } from '../procedure/day-origin.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Assessment } from './assessment.entity.ts';
import { ownPeople } from './attendance.ts';
import { TechnicianLicence } from './technician-licence.entity.ts';
import { TrainingTopic } from './training-topic.ts';

export const CertificateState = choice('CertificateState', ['VALID', 'REVOKED']);
export type CertificateState = ChoiceOf<typeof CertificateState>;

@ProcedureRecord({
  description: `The completion certificate (结业证书) of somebody who passed (${clause.trainingAssessment}); it has no end. It keeps what it said when it was issued.`,
  prefix: 'CE',
  chapter: 'TRAINING',
  clause: clause.trainingAssessment,
  final: ['REVOKED'],
  title: 'holder',
  dealers: ownPeople,
  dealerOf: (certificate: Certificate) => certificate.person.dealer?.id,
})
@UniqueCodeWithin(['person', 'productFamily'], 'earlierNumber', {
  sql: "state = 'VALID'",
  holds: ({ state }: Certificate) => state === 'VALID',
})
export class Certificate extends BaseRecord {
  @State(() => CertificateState) state!: CertificateState;
  @Text({ serverSet: true, list: true, search: true }) holder!: string;
  @Text({ serverSet: true }) employer!: string;
  @Link(() => Person, { list: true }) person!: Rel<Person>;
  @Link(() => ProductFamily, { list: true }) productFamily!: ProductFamily;
  @Text({ list: true, search: true, max: 120 }) course!: string;
  @Choices(() => TrainingTopic, { min: 0 }) topics!: TrainingTopic[];
  @Decimal({ optional: true, min: 0.5, max: 1000, unit: 'h' }) hours!: number | null;
  @Day({ serverSet: true, optional: true }) startsOn!: string | null;
  @Day({ serverSet: true, optional: true }) endsOn!: string | null;
  @Text({ max: 100 }) issuer!: string;
  @Printed() @Day({ list: true }) issuedOn!: string;
  @Link(() => Assessment, { serverSet: true, optional: true, unique: true }) assessment!: Rel<Assessment> | null;
  @Code({ optional: true, search: true, max: 60 })
  earlierNumber!: string | null;
  @File({ optional: true, accept: ['application/pdf', 'image/png', 'image/jpeg'] }) scan!: StoredFile | null;
  @Link(() => User, { serverSet: true, guarded: true }) issuedBy!: User;
  /** The names on the paper, as they were when it was issued. */
  @Text({ serverSet: true, optional: true }) familyName!: string | null;
  @Text({ serverSet: true, optional: true, internal: true }) issuedByName!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) revocationReason!: string | null;
  @Related(() => TechnicianLicence, 'certificate') licences = new Collection<TechnicianLicence>(this);

  /** The code printed on the paper, by which its holder can verify it. It is no part of the schema. */
  @Property({ type: 'text', hidden: true, unique: true }) verificationToken = newSecret();
}
