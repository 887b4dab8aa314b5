import { Migration } from '@mikro-orm/migrations';

export class Migration20261129204335_warranty_terms_and_grounds extends Migration {
  override up() {
    this.addSql(
      `create table "warranty_terms_change" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "model_id" uuid not null, "terms" jsonb not null, "reason" text not null, "former_terms" jsonb null, "valid_from" date null, "proposed_by_id" uuid not null, "decided_by_id" uuid null, "rejection_reason" text null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "warranty_terms_change" add constraint "warranty_terms_change_number_unique" unique ("number");`,
    );
    this.addSql(
      `create index "warranty_terms_change_changed_in_id_index" on "warranty_terms_change" ("changed_in", "id");`,
    );
    this.addSql(
      `create index "warranty_terms_change_updated_at_id_index" on "warranty_terms_change" ("updated_at", "id");`,
    );
    this.addSql(
      `create index "warranty_terms_change_index" on "warranty_terms_change" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "warranty_terms_change_state_id_index" on "warranty_terms_change" ("state", "id");`);
    this.addSql(
      `create index "warranty_terms_change_model_id_id_index" on "warranty_terms_change" ("model_id", "id");`,
    );
    this.addSql(
      `create index "warranty_terms_change_valid_from_id_index" on "warranty_terms_change" ("valid_from", "id");`,
    );
    this.addSql(
      `create index "warranty_terms_change_proposed_by_id_id_index" on "warranty_terms_change" ("proposed_by_id", "id");`,
    );
    this.addSql(
      `create index "warranty_terms_change_decided_by_id_id_index" on "warranty_terms_change" ("decided_by_id", "id");`,
    );

    this.addSql(`alter table "equipment" add "warranty" jsonb null;`);
    // Machines shipped before keep the terms by which they were judged until now.
    this.addSql(
      `update "equipment" machine set "warranty" = model."warranty" from "product_model" model where model."id" = machine."model_id";`,
    );

    this.addSql(`alter table "procedure_parameter" drop constraint "procedure_parameter_name_check";`);
    this.addSql(
      `alter table "procedure_parameter" add constraint "procedure_parameter_name_check" check ("name" in ('PASS_MARK', 'RETAKES', 'VOIDED_ATTEMPTS_COUNT', 'TRAINING_HOURS_TO_HOLD', 'LICENCE_TRAINING_HOURS', 'LICENCE_MONTHS', 'HOME_CITY', 'ARRIVAL_DAYS_SAME_CITY', 'ARRIVAL_DAYS_ELSEWHERE', 'ARRIVAL_IN_WORKING_DAYS', 'ARRIVAL_COUNTS_FIRST_DAY', 'INSTALLATION_CLOCK_FROM_ARRIVAL', 'REPAIR_CLOCK_FROM_CALL', 'ACTION_DAYS', 'REPEAT_FAILURE_DAYS', 'FAULT_REOPENING_DAYS', 'SHIPMENT_FOLLOW_UP_DAYS', 'EFFECT_VERIFIED_AFTER_DAYS', 'COMPLAINT_ANSWER_DAYS', 'SURVEY_PERCENT', 'SURVEYS_PER_TECHNICIAN', 'LINK_DAYS', 'WARRANTY_MONTHS_FROM_ACCEPTANCE', 'WARRANTY_MONTHS_FROM_SHIPMENT', 'WARRANTY_MONTHS_WEAR_PARTS', 'WARRANTY_LAST_DAY_COUNTS', 'WARRANTY_EXTENDED_BY_REPAIR', 'WARRANTY_EXTENDED_BY_ALL_DAYS', 'WARRANTY_MOVES_TO_WORKING_DAY', 'CHARGED_REPAIR_AFTER_REMITTANCE', 'WARRANTY_ANEW_AFTER_REPLACEMENT', 'FREE_WHEN_UNDETERMINED', 'FREE_WHEN_TRANSPORT', 'FREE_WHEN_THIRD_PARTY', 'FREE_WHEN_FORCE_MAJEURE', 'PROVISIONAL_DAYS', 'REFUND_WITHIN_DAYS', 'REPLACE_WITHIN_DAYS', 'REPLACE_AFTER_REPAIRS', 'REPLACE_AFTER_REPAIR_DAYS', 'REFUND_AFTER_REPLACEMENT', 'CALL_STATED_WITHIN', 'SITE_ARRIVAL_STATED_WITHIN', 'WORK_STATED_WITHIN', 'SIGNATURE_STATED_WITHIN', 'TRAINING_STATED_WITHIN', 'FULFILMENT_STATED_WITHIN', 'CONTRACT_STATED_WITHIN', 'REMITTANCE_STATED_WITHIN', 'DELIVERY_STATED_WITHIN', 'PAPER_FINISHED_WITHIN', 'COMPANY_NAME', 'COMPANY_ADDRESS', 'SUPERVISION_PHONE', 'POSTCODE'));`,
    );

    this.addSql(
      `alter table "fault_report" add "same_fault_called_at" timestamptz(3) null, add "same_fault_stated_by_id" uuid null;`,
    );
    this.addSql(
      `alter table "fault_report" add constraint "fault_report_same_fault_stated_by_id_foreign" foreign key ("same_fault_stated_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `create index "fault_report_same_fault_stated_by_id_id_index" on "fault_report" ("same_fault_stated_by_id", "id");`,
    );

    this.addSql(
      `alter table "warranty_decision" add "component_reported_on" date null, add "component_day_differs" boolean not null default false;`,
    );
    this.addSql(`alter table "warranty_decision" alter "component_day_differs" drop default;`);
    this.addSql(
      `create index "warranty_decision_component_day_differs_id_index" on "warranty_decision" ("component_day_differs", "id");`,
    );

    this.addSql(
      `alter table "warranty_terms_change" add constraint "warranty_terms_change_model_id_foreign" foreign key ("model_id") references "product_model" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "warranty_terms_change" add constraint "warranty_terms_change_proposed_by_id_foreign" foreign key ("proposed_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "warranty_terms_change" add constraint "warranty_terms_change_decided_by_id_foreign" foreign key ("decided_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "warranty_terms_change" add constraint "warranty_terms_change_state_check" check ("state" in ('PROPOSED', 'APPROVED', 'REJECTED'));`,
    );
    this.addSql(`alter table "warranty_terms_change" enable row level security;`);
    this.addSql(`create policy "house" on "warranty_terms_change" to "sanbao_house" using (true);`);
    this.addSql(`create policy "administration" on "warranty_terms_change" to "sanbao_administration" using (true);`);
  }

  override down() {}
}
