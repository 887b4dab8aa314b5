import { choice } from '../../fields/choice.ts';
import { Decimal, Flag, Text, Whole } from '../../fields/declarations.ts';
import { type Field, fieldOf, fieldsOf } from '../../fields/field.ts';
import { clause } from './clauses.ts';

/**
 * What the text of the procedure leaves open: each value holds unless the General Manager approves another. Where the
 * text itself sets a limit, only a stricter one is taken.
 */
export class Parameters {
  @Whole({
    clause: clause.trainingAssessment,
    unit: 'points',
    min: 1,
    max: 100,
  })
  PASS_MARK = 60;
  @Whole({
    clause: clause.trainingAssessment,
    unit: 'times',
    min: 0,
    max: 10,
  })
  RETAKES = 2;
  @Flag({ clause: clause.trainingAssessment })
  VOIDED_ATTEMPTS_COUNT = false;
  @Whole({ clause: clause.trainingSessions, unit: '%', min: 1, max: 100 })
  TRAINING_HOURS_TO_HOLD = 100;
  @Decimal({ clause: clause.licence, unit: 'h', min: 0, max: 1000 })
  LICENCE_TRAINING_HOURS = 8;
  @Whole({ clause: clause.licence, unit: 'months', min: 1, max: 120 })
  LICENCE_MONTHS = 24;

  @Text({ clause: clause.arrival, max: 40 })
  HOME_CITY = '上海市';
  @Whole({ clause: clause.arrival, unit: 'days', min: 1, max: 2 })
  ARRIVAL_DAYS_SAME_CITY = 2;
  @Whole({ clause: clause.arrival, unit: 'days', min: 1, max: 4 })
  ARRIVAL_DAYS_ELSEWHERE = 4;
  @Flag({ clause: clause.arrival })
  ARRIVAL_IN_WORKING_DAYS = false;
  @Flag({ clause: clause.arrival })
  ARRIVAL_COUNTS_FIRST_DAY = false;
  @Flag({ clause: clause.arrival })
  INSTALLATION_CLOCK_FROM_ARRIVAL = false;
  @Flag({ clause: clause.arrival })
  REPAIR_CLOCK_FROM_CALL = false;
  @Whole({
    clause: clause.installation,
    unit: 'days',
    min: 1,
    max: 30,
  })
  ACTION_DAYS = 1;
  @Whole({
    clause: clause.faultReport,
    unit: 'days',
    min: 1,
    max: 365,
  })
  REPEAT_FAILURE_DAYS = 30;
  @Whole({
    clause: clause.faultReport,
    unit: 'days',
    min: 1,
    max: 365,
  })
  FAULT_REOPENING_DAYS = 90;

  /** As long after a shipment the customer's word of its arrival is asked for. */
  @Whole({ clause: clause.installation, unit: 'days', min: 1, max: 180 })
  SHIPMENT_FOLLOW_UP_DAYS = 15;
  @Whole({ clause: clause.complaints, unit: 'days', min: 1, max: 365 })
  EFFECT_VERIFIED_AFTER_DAYS = 1;
  @Whole({
    clause: clause.complaints,
    unit: 'days',
    min: 1,
    max: 90,
  })
  COMPLAINT_ANSWER_DAYS = 7;

  @Decimal({
    clause: clause.serviceQuality,
    unit: '%',
    min: 1,
    max: 100,
  })
  SURVEY_PERCENT = 10;
  @Whole({
    clause: clause.serviceQuality,
    min: 0,
    max: 50,
  })
  SURVEYS_PER_TECHNICIAN = 1;
  @Whole({
    clause: clause.serviceQuality,
    unit: 'days',
    min: 1,
    max: 90,
  })
  LINK_DAYS = 14;
  /** So long a customer who came by the code of a machine follows the case. */
  @Whole({ clause: clause.faultReport, unit: 'days', min: 1, max: 730 })
  CASE_LINK_DAYS = 180;

  @Whole({
    clause: clause.threeGuarantees,
    unit: 'months',
    min: 1,
    max: 120,
  })
  WARRANTY_MONTHS_FROM_ACCEPTANCE = 12;
  @Whole({
    clause: clause.threeGuarantees,
    unit: 'months',
    min: 1,
    max: 120,
  })
  WARRANTY_MONTHS_FROM_SHIPMENT = 18;
  @Whole({
    clause: clause.threeGuarantees,
    unit: 'months',
    min: 0,
    max: 120,
  })
  WARRANTY_MONTHS_WEAR_PARTS = 3;
  @Flag({ clause: clause.threeGuarantees })
  WARRANTY_LAST_DAY_COUNTS = true;
  @Flag({ clause: clause.threeGuarantees })
  WARRANTY_EXTENDED_BY_REPAIR = true;
  @Flag({ clause: clause.threeGuarantees })
  WARRANTY_EXTENDED_BY_ALL_DAYS = false;
  @Flag({ clause: clause.threeGuarantees })
  WARRANTY_MOVES_TO_WORKING_DAY = true;
  /** The same of the periods in which a complaint or a supplier's claim is answered or settled, and a machine that fails early is taken back. */
  @Flag({ clause: clause.coordination })
  DEADLINES_MOVE_TO_WORKING_DAY = false;
  /** A charged repair is sent out when the price that was accepted has been remitted. */
  @Flag({ clause: clause.threeGuarantees })
  CHARGED_REPAIR_AFTER_REMITTANCE = false;
  @Flag({ clause: clause.threeGuarantees })
  WARRANTY_ANEW_AFTER_REPLACEMENT = true;
  @Flag({ clause: clause.threeGuarantees })
  FREE_WHEN_UNDETERMINED = true;
  @Flag({
    clause: clause.threeGuarantees,
  })
  FREE_WHEN_TRANSPORT = true;
  @Flag({ clause: clause.threeGuarantees })
  FREE_WHEN_THIRD_PARTY = false;
  @Flag({ clause: clause.threeGuarantees })
  FREE_WHEN_FORCE_MAJEURE = false;
  @Whole({
    clause: clause.threeGuarantees,
    unit: 'days',
    min: 1,
    max: 365,
  })
  PROVISIONAL_DAYS = 30;

  @Whole({
    clause: clause.threeGuarantees,
    unit: 'days',
    min: 0,
    max: 365,
  })
  REFUND_WITHIN_DAYS = 7;
  @Whole({
    clause: clause.threeGuarantees,
    unit: 'days',
    min: 0,
    max: 365,
  })
  REPLACE_WITHIN_DAYS = 15;
  @Whole({
    clause: clause.threeGuarantees,
    unit: 'times',
    min: 1,
    max: 10,
  })
  REPLACE_AFTER_REPAIRS = 2;
  @Whole({
    clause: clause.threeGuarantees,
    unit: 'days',
    min: 1,
    max: 365,
  })
  REPLACE_AFTER_REPAIR_DAYS = 30;
  @Flag({
    clause: clause.threeGuarantees,
  })
  REFUND_AFTER_REPLACEMENT = true;

  @Whole({ clause: clause.faultReport, unit: 'days', min: 0, max: 30 })
  CALL_STATED_WITHIN = 1;
  @Whole({ clause: clause.arrival, unit: 'hours', min: 1, max: 168 })
  SITE_ARRIVAL_STATED_WITHIN = 24;
  @Whole({ clause: clause.workReport, unit: 'days', min: 0, max: 90 })
  WORK_STATED_WITHIN = 3;
  @Whole({ clause: clause.workReport, unit: 'days', min: 0, max: 90 })
  SIGNATURE_STATED_WITHIN = 3;
  @Whole({ clause: clause.trainingSessions, unit: 'days', min: 0, max: 90 })
  TRAINING_STATED_WITHIN = 3;
  @Whole({ clause: clause.contractedService, unit: 'days', min: 0, max: 90 })
  FULFILMENT_STATED_WITHIN = 3;
  @Whole({ clause: clause.contractedService, unit: 'days', min: 0, max: 365 })
  CONTRACT_STATED_WITHIN = 30;
  @Whole({ clause: clause.threeGuarantees, unit: 'days', min: 0, max: 90 })
  REMITTANCE_STATED_WITHIN = 3;
  @Whole({ clause: clause.installation, unit: 'days', min: 0, max: 90 })
  DELIVERY_STATED_WITHIN = 3;
  @Whole({ clause: clause.archive, unit: 'days', min: 0, max: 365 })
  PAPER_FINISHED_WITHIN = 30;
  @Whole({ clause: clause.nonconformingProduct, unit: 'days', min: 1, max: 180 })
  SUPPLIER_ANSWER_DAYS = 15;
  @Whole({ clause: clause.nonconformingProduct, unit: 'days', min: 1, max: 365 })
  SUPPLIER_SETTLEMENT_DAYS = 30;
  @Decimal({ clause: clause.partsApplication, unit: '%', min: 0, max: 100 })
  PARTS_TAX_PERCENT = 13;

  @Flag({ clause: clause.coordination })
  DECISIONS_BY_PASSWORD = false;
  /** What has no deadline stands in the inbox as if it had one so many days after it came to its state. */
  @Whole({ clause: clause.coordination, unit: 'days', min: 1, max: 90 })
  WAITING_DAYS = 7;

  @Text({ clause: clause.serviceQuality, max: 100 })
  COMPANY_NAME = '';
  @Text({ clause: clause.serviceQuality })
  COMPANY_ADDRESS = '';
  @Text({ clause: clause.serviceQuality, widget: 'PHONE' })
  SUPERVISION_PHONE = '';
  @Text({ clause: clause.serviceQuality, max: 10 })
  POSTCODE = '';
}

declare module '../parameters.ts' {
  interface ParameterTypes extends Parameters {}
}

export type ParameterName = keyof Parameters;

export const parameterNames = fieldsOf(Parameters).map(({ name }) => name as ParameterName);
export const parameterField = (name: ParameterName): Field => fieldOf(Parameters, name);

export const ParameterName = choice(
  'ParameterName',
  parameterNames,
  'What the text of the procedure leaves open; its value holds from a day on.',
  parameterField,
);
