import { Migration } from '@mikro-orm/migrations';

export class Migration20261129202449_training_rules extends Migration {
  override up() {
    this.addSql(
      `create table "training_session_materials" ("training_session_id" uuid not null, "technical_document_id" uuid not null, primary key ("training_session_id", "technical_document_id"));`,
    );

    this.addSql(`alter table "training_plan" add "hours_to_hold" int null;`);

    this.addSql(`alter table "training_session" add "repetition_reason" text null;`);

    this.addSql(`alter table "enrolment" add "overlap_reason" text null;`);

    this.addSql(`alter table "procedure_parameter" drop constraint "procedure_parameter_name_check";`);
    this.addSql(
      `alter table "procedure_parameter" add constraint "procedure_parameter_name_check" check ("name" in ('PASS_MARK', 'RETAKES', 'VOIDED_ATTEMPTS_COUNT', 'TRAINING_HOURS_TO_HOLD', 'LICENCE_TRAINING_HOURS', 'LICENCE_MONTHS', 'HOME_CITY', 'ARRIVAL_DAYS_SAME_CITY', 'ARRIVAL_DAYS_ELSEWHERE', 'ARRIVAL_IN_WORKING_DAYS', 'ARRIVAL_COUNTS_FIRST_DAY', 'INSTALLATION_CLOCK_FROM_ARRIVAL', 'REPAIR_CLOCK_FROM_CALL', 'ACTION_DAYS', 'REPEAT_FAILURE_DAYS', 'FAULT_REOPENING_DAYS', 'COMPLAINT_ANSWER_DAYS', 'SURVEY_PERCENT', 'SURVEYS_PER_TECHNICIAN', 'LINK_DAYS', 'WARRANTY_MONTHS_FROM_ACCEPTANCE', 'WARRANTY_MONTHS_FROM_SHIPMENT', 'WARRANTY_MONTHS_WEAR_PARTS', 'WARRANTY_LAST_DAY_COUNTS', 'WARRANTY_EXTENDED_BY_REPAIR', 'WARRANTY_ANEW_AFTER_REPLACEMENT', 'FREE_WHEN_UNDETERMINED', 'FREE_WHEN_TRANSPORT', 'FREE_WHEN_THIRD_PARTY', 'FREE_WHEN_FORCE_MAJEURE', 'PROVISIONAL_DAYS', 'REFUND_WITHIN_DAYS', 'REPLACE_WITHIN_DAYS', 'REPLACE_AFTER_REPAIRS', 'REPLACE_AFTER_REPAIR_DAYS', 'REFUND_AFTER_REPLACEMENT', 'CALL_STATED_WITHIN', 'SITE_ARRIVAL_STATED_WITHIN', 'WORK_STATED_WITHIN', 'SIGNATURE_STATED_WITHIN', 'TRAINING_STATED_WITHIN', 'FULFILMENT_STATED_WITHIN', 'CONTRACT_STATED_WITHIN', 'REMITTANCE_STATED_WITHIN', 'DELIVERY_STATED_WITHIN', 'PAPER_FINISHED_WITHIN', 'COMPANY_NAME', 'COMPANY_ADDRESS', 'SUPERVISION_PHONE', 'POSTCODE'));`,
    );

    this.addSql(
      `alter table "training_session_materials" add constraint "training_session_materials_training_session_id_foreign" foreign key ("training_session_id") references "training_session" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "training_session_materials" add constraint "training_session_materials_technical_document_id_foreign" foreign key ("technical_document_id") references "technical_document" ("id") on update cascade on delete cascade;`,
    );
  }

  override down() {}
}
