import { Migration } from '@mikro-orm/migrations';

export class Migration20261201030146_customers_door extends Migration {
  override up() {
    this.addSql(`alter table "correspondence" drop constraint "correspondence_channel_check";`);
    this.addSql(
      `alter table "correspondence" add constraint "correspondence_channel_check" check ("channel" in ('PHONE', 'LETTER', 'FAX', 'EMAIL', 'WECHAT', 'VISIT', 'CODE'));`,
    );

    this.addSql(`alter table "goods_arrival_notice" drop constraint "goods_arrival_notice_channel_check";`);
    this.addSql(
      `alter table "goods_arrival_notice" add constraint "goods_arrival_notice_channel_check" check ("channel" in ('PHONE', 'LETTER', 'FAX', 'EMAIL', 'WECHAT', 'VISIT', 'CODE'));`,
    );

    this.addSql(`alter table "consultation" drop constraint "consultation_answer_channel_check";`);
    this.addSql(`alter table "consultation" drop constraint "consultation_channel_check";`);
    this.addSql(`alter table "consultation" add "additions" jsonb not null default '[]';`);
    this.addSql(`alter table "consultation" alter "additions" drop default;`);
    this.addSql(
      `alter table "consultation" add constraint "consultation_answer_channel_check" check ("answer_channel" in ('PHONE', 'LETTER', 'FAX', 'EMAIL', 'WECHAT', 'VISIT', 'CODE'));`,
    );
    this.addSql(
      `alter table "consultation" add constraint "consultation_channel_check" check ("channel" in ('PHONE', 'LETTER', 'FAX', 'EMAIL', 'WECHAT', 'VISIT', 'CODE'));`,
    );

    this.addSql(`alter table "procedure_parameter" drop constraint "procedure_parameter_name_check";`);
    this.addSql(
      `alter table "procedure_parameter" add constraint "procedure_parameter_name_check" check ("name" in ('PASS_MARK', 'RETAKES', 'VOIDED_ATTEMPTS_COUNT', 'TRAINING_HOURS_TO_HOLD', 'LICENCE_TRAINING_HOURS', 'LICENCE_MONTHS', 'HOME_CITY', 'ARRIVAL_DAYS_SAME_CITY', 'ARRIVAL_DAYS_ELSEWHERE', 'ARRIVAL_IN_WORKING_DAYS', 'ARRIVAL_COUNTS_FIRST_DAY', 'INSTALLATION_CLOCK_FROM_ARRIVAL', 'REPAIR_CLOCK_FROM_CALL', 'ACTION_DAYS', 'REPEAT_FAILURE_DAYS', 'FAULT_REOPENING_DAYS', 'SHIPMENT_FOLLOW_UP_DAYS', 'EFFECT_VERIFIED_AFTER_DAYS', 'COMPLAINT_ANSWER_DAYS', 'SURVEY_PERCENT', 'SURVEYS_PER_TECHNICIAN', 'LINK_DAYS', 'CASE_LINK_DAYS', 'WARRANTY_MONTHS_FROM_ACCEPTANCE', 'WARRANTY_MONTHS_FROM_SHIPMENT', 'WARRANTY_MONTHS_WEAR_PARTS', 'WARRANTY_LAST_DAY_COUNTS', 'WARRANTY_EXTENDED_BY_REPAIR', 'WARRANTY_EXTENDED_BY_ALL_DAYS', 'WARRANTY_MOVES_TO_WORKING_DAY', 'DEADLINES_MOVE_TO_WORKING_DAY', 'CHARGED_REPAIR_AFTER_REMITTANCE', 'WARRANTY_ANEW_AFTER_REPLACEMENT', 'FREE_WHEN_UNDETERMINED', 'FREE_WHEN_TRANSPORT', 'FREE_WHEN_THIRD_PARTY', 'FREE_WHEN_FORCE_MAJEURE', 'PROVISIONAL_DAYS', 'REFUND_WITHIN_DAYS', 'REPLACE_WITHIN_DAYS', 'REPLACE_AFTER_REPAIRS', 'REPLACE_AFTER_REPAIR_DAYS', 'REFUND_AFTER_REPLACEMENT', 'CALL_STATED_WITHIN', 'SITE_ARRIVAL_STATED_WITHIN', 'WORK_STATED_WITHIN', 'SIGNATURE_STATED_WITHIN', 'TRAINING_STATED_WITHIN', 'FULFILMENT_STATED_WITHIN', 'CONTRACT_STATED_WITHIN', 'REMITTANCE_STATED_WITHIN', 'DELIVERY_STATED_WITHIN', 'PAPER_FINISHED_WITHIN', 'SUPPLIER_ANSWER_DAYS', 'SUPPLIER_SETTLEMENT_DAYS', 'PARTS_TAX_PERCENT', 'DECISIONS_BY_PASSWORD', 'WAITING_DAYS', 'COMPANY_NAME', 'COMPANY_ADDRESS', 'SUPERVISION_PHONE', 'POSTCODE'));`,
    );

    this.addSql(`alter table "fault_report" drop constraint "fault_report_channel_check";`);
    this.addSql(`alter table "fault_report" add "additions" jsonb not null default '[]';`);
    this.addSql(`alter table "fault_report" alter "additions" drop default;`);
    this.addSql(`alter table "fault_report" alter column "taken_by_id" drop not null;`);
    this.addSql(
      `alter table "fault_report" add constraint "fault_report_channel_check" check ("channel" in ('PHONE', 'LETTER', 'FAX', 'EMAIL', 'WECHAT', 'VISIT', 'CODE'));`,
    );

    this.addSql(`alter table "complaint" drop constraint "complaint_answer_channel_check";`);
    this.addSql(`alter table "complaint" drop constraint "complaint_channel_check";`);
    this.addSql(
      `alter table "complaint" add constraint "complaint_answer_channel_check" check ("answer_channel" in ('PHONE', 'LETTER', 'FAX', 'EMAIL', 'WECHAT', 'VISIT', 'CODE'));`,
    );
    this.addSql(
      `alter table "complaint" add constraint "complaint_channel_check" check ("channel" in ('PHONE', 'LETTER', 'FAX', 'EMAIL', 'WECHAT', 'VISIT', 'CODE'));`,
    );

    this.addSql(`alter table "supplier_claim" drop constraint "supplier_claim_channel_check";`);
    this.addSql(
      `alter table "supplier_claim" add constraint "supplier_claim_channel_check" check ("channel" in ('PHONE', 'LETTER', 'FAX', 'EMAIL', 'WECHAT', 'VISIT', 'CODE'));`,
    );
  }

  override down() {}
}
