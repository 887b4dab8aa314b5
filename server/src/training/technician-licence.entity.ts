import type { Rel } from '@mikro-orm/core';
import { Property, Unique } from '@mikro-orm/decorators/legacy';
import { newSecret } from '../access/secret.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Computed, Day, Link, Text } from '../fields/declarations.ts';
import { Person } from '../organization/person.entity.ts';
import { ProductFamily } from '../organization/product-family.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { TODAY } from '../procedure/sql-days.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Certificate } from './certificate.entity.ts';
import { ownPeople } from './own-people.ts';

export const TechnicianLicenceState = choice('TechnicianLicenceState', {
  VALID: '有效',
  SUSPENDED: '已暂停',
  RENEWED: '已换证',
  REVOKED: '已吊销',
});
export type TechnicianLicenceState = ChoiceOf<typeof TechnicianLicenceState>;

@ProcedureRecord({
  says: `The licence (上岗证) without which nobody repairs (${clause.licence}): for one product family, and for so long. It runs out by itself: that it has is derived from its last day.`,
  prefix: 'TL',
  zh: '上岗证',
  en: 'Technician licence',
  chapter: 'TRAINING',
  clause: clause.licence,
  final: ['RENEWED', 'REVOKED'],
  title: 'holder',
  due: 'validUntil',
  calendar: {
    zh: '上岗证到期',
    en: 'Licence runs out',
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
  @Text('持证人', { derived: true, list: true, search: true }) holder!: string;
  @Text('工作单位', { derived: true, en: 'Employed by' }) employer!: string;
  @Link('人员', () => Person, { derived: true, list: true }) person!: Rel<Person>;
  @Link('产品系列', () => ProductFamily, { derived: true, list: true }) productFamily!: ProductFamily;
  @Link('所依据的结业证书', () => Certificate, { en: 'Rests on' }) certificate!: Rel<Certificate>;
  @Day('实操考试日期', { en: 'Examined on' }) examinedOn!: string;
  @Link('主考人', () => Person, { guarded: true }) examiner!: Rel<Person>;
  @Text('考试内容与结论', { widget: 'LONG_TEXT', optional: true, en: 'What was examined, and the finding' })
  examination!: string | null;
  @Link('换发自', () => TechnicianLicence, { optional: true }) renews!: Rel<TechnicianLicence> | null;
  @Day('发证日期', { derived: true, list: true }) issuedOn!: string;
  @Day('有效期至', { derived: true, list: true }) validUntil!: string;
  @Computed('已过期', 'flag', row => `${row}.valid_until < ${TODAY}`)
  expired!: boolean;
  @Text('发证单位', { derived: true, max: 100 }) issuer!: string;
  @Link('签发人', () => User, { derived: true, guarded: true }) issuedBy!: User;
  @Text('暂停原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) suspensionReason!: string | null;
  @Text('吊销原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) revocationReason!: string | null;

  /** Under which anybody who holds the paper can verify it; printed there, and never part of the schema. */
  @Property({ type: 'text', hidden: true, unique: true }) verificationToken = newSecret();
}
