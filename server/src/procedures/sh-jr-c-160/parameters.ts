import { choice } from '../../fields/choice.ts';
import { Decimal, Flag, Text, Whole } from '../../fields/declarations.ts';
import { type Field, fieldOf, fieldsOf } from '../../fields/field.ts';
import { clause } from './clauses.ts';

const days = ['天', 'days'] as const;
const months = ['个月', 'months'] as const;

/**
 * What the text of the procedure leaves open: each value holds unless the General Manager approves another. Where the
 * text itself sets a limit, only a stricter one is taken.
 */
export class Parameters {
  @Whole('考核及格分数', {
    en: 'Pass mark',
    clause: clause.trainingAssessment,
    unit: ['分', 'points'],
    min: 1,
    max: 100,
  })
  PASS_MARK = 60;
  @Whole('补考次数上限', {
    en: 'Retakes allowed',
    clause: clause.trainingAssessment,
    unit: ['次', 'times'],
    min: 0,
    max: 10,
  })
  RETAKES = 2;
  @Whole('上岗证有效期', { en: 'Validity of a licence', clause: clause.licence, unit: months, min: 1, max: 120 })
  LICENCE_MONTHS = 24;

  @Text('公司所在城市', { en: 'Home city', clause: clause.arrival, max: 40 })
  HOME_CITY = '上海市';
  @Whole('同城到达期限', { en: 'Arrival in the same city', clause: clause.arrival, unit: days, min: 1, max: 2 })
  ARRIVAL_DAYS_SAME_CITY = 2;
  @Whole('外地到达期限', { en: 'Arrival elsewhere', clause: clause.arrival, unit: days, min: 1, max: 4 })
  ARRIVAL_DAYS_ELSEWHERE = 4;
  @Flag('到达期限按工作日计算', { en: 'Arrival counted in working days', clause: clause.arrival })
  ARRIVAL_IN_WORKING_DAYS = false;
  @Flag('起算当日计入到达期限', { en: 'First day counted for arrival', clause: clause.arrival })
  ARRIVAL_COUNTS_FIRST_DAY = false;
  @Flag('安装自货物到达日起算', { en: 'Installation clock starts when the goods arrive', clause: clause.arrival })
  INSTALLATION_CLOCK_FROM_ARRIVAL = false;
  @Flag('维修自来电来函时起算', { en: 'Repair clock starts with the call', clause: clause.arrival })
  REPAIR_CLOCK_FROM_CALL = false;
  @Whole('到货通知和来电来函的处理期限', {
    en: 'A notice or call is overdue after',
    clause: clause.installation,
    unit: days,
    min: 1,
    max: 30,
  })
  ACTION_DAYS = 1;
  @Whole('重复故障的认定期限', {
    en: 'Repeat failure within',
    clause: clause.faultReport,
    unit: days,
    min: 1,
    max: 365,
  })
  REPEAT_FAILURE_DAYS = 30;
  @Whole('报修解决后可重新打开的期限', {
    en: 'A fault can be reopened within',
    clause: clause.faultReport,
    unit: days,
    min: 1,
    max: 365,
  })
  FAULT_REOPENING_DAYS = 90;

  @Whole('投诉答复期限', {
    en: 'A complaint is answered within',
    clause: clause.complaints,
    unit: days,
    min: 1,
    max: 90,
  })
  COMPLAINT_ANSWER_DAYS = 7;

  @Decimal('每月抽查征询的订单比例', {
    en: 'Orders surveyed each month',
    clause: clause.serviceQuality,
    unit: '%',
    min: 1,
    max: 100,
  })
  SURVEY_PERCENT = 10;
  @Whole('每名服务人员每月至少征询', {
    en: 'Surveys per technician at least',
    clause: clause.serviceQuality,
    min: 0,
    max: 50,
  })
  SURVEYS_PER_TECHNICIAN = 1;
  @Whole('一次性链接有效期', {
    en: 'Validity of a one-time link',
    clause: clause.serviceQuality,
    unit: days,
    min: 1,
    max: 90,
  })
  LINK_DAYS = 14;

  @Whole('保修期（自验收起）', {
    en: 'Warranty from acceptance',
    clause: clause.threeGuarantees,
    unit: months,
    min: 1,
    max: 120,
  })
  WARRANTY_MONTHS_FROM_ACCEPTANCE = 12;
  @Whole('保修期（自出厂起）', {
    en: 'Warranty from shipment',
    clause: clause.threeGuarantees,
    unit: months,
    min: 1,
    max: 120,
  })
  WARRANTY_MONTHS_FROM_SHIPMENT = 18;
  @Whole('易损件保修期', {
    en: 'Warranty of wear parts',
    clause: clause.threeGuarantees,
    unit: months,
    min: 0,
    max: 120,
  })
  WARRANTY_MONTHS_WEAR_PARTS = 3;
  @Flag('保修期含最后一日', { en: 'Last day of the warranty counts', clause: clause.threeGuarantees })
  WARRANTY_LAST_DAY_COUNTS = true;
  @Flag('修理占用的天数顺延保修期', { en: 'Days under repair extend the warranty', clause: clause.threeGuarantees })
  WARRANTY_EXTENDED_BY_REPAIR = true;
  @Flag('更换后保修期重新计算', { en: 'Warranty starts anew after replacement', clause: clause.threeGuarantees })
  WARRANTY_ANEW_AFTER_REPLACEMENT = true;
  @Flag('原因未查明的免费', { en: 'Free while the cause is undetermined', clause: clause.threeGuarantees })
  FREE_WHEN_UNDETERMINED = true;
  @Flag('本公司承担风险的运输损坏免费', {
    en: 'Free for transport at the risk of the house',
    clause: clause.threeGuarantees,
  })
  FREE_WHEN_TRANSPORT = true;
  @Flag('第三方造成的免费', { en: 'Free when a third party caused it', clause: clause.threeGuarantees })
  FREE_WHEN_THIRD_PARTY = false;
  @Flag('不可抗力造成的免费', { en: 'Free in case of force majeure', clause: clause.threeGuarantees })
  FREE_WHEN_FORCE_MAJEURE = false;
  @Whole('暂定的三包判定查明原因的期限', {
    en: 'A provisional decision is settled within',
    clause: clause.threeGuarantees,
    unit: days,
    min: 1,
    max: 365,
  })
  PROVISIONAL_DAYS = 30;

  @Whole('投用后多少天内出现故障可退货', {
    en: 'Refund proposed for a failure within',
    clause: clause.threeGuarantees,
    unit: days,
    min: 0,
    max: 365,
  })
  REFUND_WITHIN_DAYS = 7;
  @Whole('投用后多少天内出现故障可换货', {
    en: 'Replacement proposed for a failure within',
    clause: clause.threeGuarantees,
    unit: days,
    min: 0,
    max: 365,
  })
  REPLACE_WITHIN_DAYS = 15;
  @Whole('同一故障修理多少次后再次发生可换货', {
    en: 'Replacement proposed when a fault comes back after repairs',
    clause: clause.threeGuarantees,
    unit: ['次', 'times'],
    min: 1,
    max: 10,
  })
  REPLACE_AFTER_REPAIRS = 2;
  @Whole('累计修理超过多少天可换货', {
    en: 'Replacement proposed after more days under repair than',
    clause: clause.threeGuarantees,
    unit: days,
    min: 1,
    max: 365,
  })
  REPLACE_AFTER_REPAIR_DAYS = 30;
  @Flag('换货后仍达到换货条件的改为退货', {
    en: 'Refund proposed when a replacement fails as well',
    clause: clause.threeGuarantees,
  })
  REFUND_AFTER_REPLACEMENT = true;

  @Text('公司名称', { en: 'Company name', clause: clause.serviceQuality, max: 100 })
  COMPANY_NAME = '';
  @Text('公司地址', { en: 'Company address', clause: clause.serviceQuality })
  COMPANY_ADDRESS = '';
  @Text('监督电话', { en: 'Supervision phone', clause: clause.serviceQuality, widget: 'PHONE' })
  SUPERVISION_PHONE = '';
  @Text('邮政编码', { en: 'Postcode', clause: clause.serviceQuality, max: 10 })
  POSTCODE = '';
}

export type ParameterName = keyof Parameters;
export type ParameterValue = Parameters[ParameterName];

export const parameterNames = fieldsOf(Parameters).map(({ name }) => name as ParameterName);
export const parameterField = (name: ParameterName): Field => fieldOf(Parameters, name);

export const ParameterName = choice(
  'ParameterName',
  Object.fromEntries(parameterNames.map(name => [name, parameterField(name)])) as Record<ParameterName, Field>,
  'What the text of the procedure leaves open; its value holds from a day on.',
);
