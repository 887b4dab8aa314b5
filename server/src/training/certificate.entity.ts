import { Collection, type Rel } from '@mikro-orm/core';
import { Property } from '@mikro-orm/decorators/legacy';
import { newSecret } from '../access/secret.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choices, Day, Decimal, Link, Related, Text } from '../fields/declarations.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { Person } from '../organization/person.entity.ts';
import { ProductFamily } from '../organization/product-family.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Assessment } from './assessment.entity.ts';
import { ownPeople } from './own-people.ts';
import { TechnicianLicence } from './technician-licence.entity.ts';
import { TrainingTopic } from './training-topic.ts';

export const CertificateState = choice('CertificateState', {
  VALID: '有效',
  REVOKED: '已撤销',
});
export type CertificateState = ChoiceOf<typeof CertificateState>;

@ProcedureRecord({
  says: `The completion certificate (结业证书) of somebody who passed (${clause.trainingAssessment}); it has no end. It keeps what it said when it was issued.`,
  prefix: 'CE',
  zh: '结业证书',
  en: 'Certificate',
  chapter: 'TRAINING',
  clause: clause.trainingAssessment,
  final: ['REVOKED'],
  title: 'holder',
  dealers: ownPeople,
  dealerOf: (certificate: Certificate) => certificate.person.dealer?.id,
})
export class Certificate extends BaseRecord {
  @State(() => CertificateState) state!: CertificateState;
  @Text('持证人', { derived: true, list: true, search: true }) holder!: string;
  @Text('工作单位', { derived: true, en: 'Employed by' }) employer!: string;
  @Link('人员', () => Person, { list: true }) person!: Rel<Person>;
  @Link('产品系列', () => ProductFamily, { list: true }) productFamily!: ProductFamily;
  @Text('培训课程', { list: true, search: true, max: 120 }) course!: string;
  @Choices('培训内容', () => TrainingTopic, { min: 0 }) topics!: TrainingTopic[];
  @Decimal('学时', { optional: true, min: 0.5, max: 1000, unit: 'h' }) hours!: number | null;
  @Day('培训开始', { derived: true, optional: true, en: 'Training from' }) startsOn!: string | null;
  @Day('培训结束', { derived: true, optional: true, en: 'Training until' }) endsOn!: string | null;
  @Text('发证单位', { max: 100 }) issuer!: string;
  @Day('发证日期', { list: true }) issuedOn!: string;
  @Link('考核', () => Assessment, { derived: true, optional: true, unique: true }) assessment!: Rel<Assessment> | null;
  @Text('原证书编号', { optional: true, search: true, max: 60, en: 'Number it had before' })
  earlierNumber!: string | null;
  @File('扫描件', { optional: true, accept: ['application/pdf', 'image/png', 'image/jpeg'] }) scan!: StoredFile | null;
  @Link('经办人', () => User, { derived: true, guarded: true }) issuedBy!: User;
  @Text('撤销原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) revocationReason!: string | null;
  @Related('上岗证', () => TechnicianLicence, 'certificate') licences = new Collection<TechnicianLicence>(this);

  /** Under which anybody who holds the paper can verify it; printed there, and never part of the schema. */
  @Property({ type: 'text', hidden: true, unique: true }) verificationToken = newSecret();
}
