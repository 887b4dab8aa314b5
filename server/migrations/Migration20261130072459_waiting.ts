import { Migration } from '@mikro-orm/migrations';

export class Migration20261130072459_waiting extends Migration {
  override up() {
    this.addSql(
      `create table "waiting" ("record" uuid not null, "place" text not null, "due" date null, "since" timestamptz not null, primary key ("record"));`,
    );
    this.addSql(
      `create index "waiting_place_due_since_record_index" on "waiting" ("place", "due", "since", "record");`,
    );

    this.addSql(`alter table "procedure_parameter" drop constraint "procedure_parameter_name_check";`);
    this.addSql(
      `alter table "procedure_parameter" add constraint "procedure_parameter_name_check" check ("name" in ('PASS_MARK', 'RETAKES', 'VOIDED_ATTEMPTS_COUNT', 'TRAINING_HOURS_TO_HOLD', 'LICENCE_TRAINING_HOURS', 'LICENCE_MONTHS', 'HOME_CITY', 'ARRIVAL_DAYS_SAME_CITY', 'ARRIVAL_DAYS_ELSEWHERE', 'ARRIVAL_IN_WORKING_DAYS', 'ARRIVAL_COUNTS_FIRST_DAY', 'INSTALLATION_CLOCK_FROM_ARRIVAL', 'REPAIR_CLOCK_FROM_CALL', 'ACTION_DAYS', 'REPEAT_FAILURE_DAYS', 'FAULT_REOPENING_DAYS', 'SHIPMENT_FOLLOW_UP_DAYS', 'EFFECT_VERIFIED_AFTER_DAYS', 'COMPLAINT_ANSWER_DAYS', 'SURVEY_PERCENT', 'SURVEYS_PER_TECHNICIAN', 'LINK_DAYS', 'WARRANTY_MONTHS_FROM_ACCEPTANCE', 'WARRANTY_MONTHS_FROM_SHIPMENT', 'WARRANTY_MONTHS_WEAR_PARTS', 'WARRANTY_LAST_DAY_COUNTS', 'WARRANTY_EXTENDED_BY_REPAIR', 'WARRANTY_EXTENDED_BY_ALL_DAYS', 'WARRANTY_MOVES_TO_WORKING_DAY', 'DEADLINES_MOVE_TO_WORKING_DAY', 'CHARGED_REPAIR_AFTER_REMITTANCE', 'WARRANTY_ANEW_AFTER_REPLACEMENT', 'FREE_WHEN_UNDETERMINED', 'FREE_WHEN_TRANSPORT', 'FREE_WHEN_THIRD_PARTY', 'FREE_WHEN_FORCE_MAJEURE', 'PROVISIONAL_DAYS', 'REFUND_WITHIN_DAYS', 'REPLACE_WITHIN_DAYS', 'REPLACE_AFTER_REPAIRS', 'REPLACE_AFTER_REPAIR_DAYS', 'REFUND_AFTER_REPLACEMENT', 'CALL_STATED_WITHIN', 'SITE_ARRIVAL_STATED_WITHIN', 'WORK_STATED_WITHIN', 'SIGNATURE_STATED_WITHIN', 'TRAINING_STATED_WITHIN', 'FULFILMENT_STATED_WITHIN', 'CONTRACT_STATED_WITHIN', 'REMITTANCE_STATED_WITHIN', 'DELIVERY_STATED_WITHIN', 'PAPER_FINISHED_WITHIN', 'SUPPLIER_ANSWER_DAYS', 'SUPPLIER_SETTLEMENT_DAYS', 'PARTS_TAX_PERCENT', 'DECISIONS_BY_PASSWORD', 'WAITING_DAYS', 'COMPANY_NAME', 'COMPANY_ADDRESS', 'SUPERVISION_PHONE', 'POSTCODE'));`,
    );

    this.addSql(`alter table "waiting" enable row level security;`);
    this.addSql(`create policy "house" on "waiting" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "administration" on "waiting" to "sanbao_administration" using (split_part(waiting.place, ' ', 1) in ('User', 'RoleChange', 'Letter'));`,
    );
  }

  override down() {}
}
