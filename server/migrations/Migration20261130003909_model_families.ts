import { Migration } from '@mikro-orm/migrations';

export class Migration20261130003909_model_families extends Migration {
  override up() {
    this.addSql(
      `create table "model_family_change" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "model_id" uuid not null, "family_id" uuid not null, "reason" text not null, "former_family_id" uuid not null, "changed_on" date null, "proposed_by_id" uuid not null, "decided_by_id" uuid null, "rejection_reason" text null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "model_family_change" add constraint "model_family_change_number_unique" unique ("number");`,
    );
    this.addSql(
      `create index "model_family_change_changed_in_id_index" on "model_family_change" ("changed_in", "id");`,
    );
    this.addSql(
      `create index "model_family_change_updated_at_id_index" on "model_family_change" ("updated_at", "id");`,
    );
    this.addSql(
      `create index "model_family_change_index" on "model_family_change" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "model_family_change_state_id_index" on "model_family_change" ("state", "id");`);
    this.addSql(`create index "model_family_change_model_id_id_index" on "model_family_change" ("model_id", "id");`);
    this.addSql(`create index "model_family_change_family_id_id_index" on "model_family_change" ("family_id", "id");`);
    this.addSql(
      `create index "model_family_change_former_family_id_id_index" on "model_family_change" ("former_family_id", "id");`,
    );
    this.addSql(
      `create index "model_family_change_changed_on_id_index" on "model_family_change" ("changed_on", "id");`,
    );
    this.addSql(
      `create index "model_family_change_proposed_by_id_id_index" on "model_family_change" ("proposed_by_id", "id");`,
    );
    this.addSql(
      `create index "model_family_change_decided_by_id_id_index" on "model_family_change" ("decided_by_id", "id");`,
    );

    this.addSql(`alter table "procedure_parameter" drop constraint "procedure_parameter_name_check";`);
    this.addSql(
      `alter table "procedure_parameter" add constraint "procedure_parameter_name_check" check ("name" in ('PASS_MARK', 'RETAKES', 'VOIDED_ATTEMPTS_COUNT', 'TRAINING_HOURS_TO_HOLD', 'LICENCE_TRAINING_HOURS', 'LICENCE_MONTHS', 'HOME_CITY', 'ARRIVAL_DAYS_SAME_CITY', 'ARRIVAL_DAYS_ELSEWHERE', 'ARRIVAL_IN_WORKING_DAYS', 'ARRIVAL_COUNTS_FIRST_DAY', 'INSTALLATION_CLOCK_FROM_ARRIVAL', 'REPAIR_CLOCK_FROM_CALL', 'ACTION_DAYS', 'REPEAT_FAILURE_DAYS', 'FAULT_REOPENING_DAYS', 'SHIPMENT_FOLLOW_UP_DAYS', 'EFFECT_VERIFIED_AFTER_DAYS', 'COMPLAINT_ANSWER_DAYS', 'SURVEY_PERCENT', 'SURVEYS_PER_TECHNICIAN', 'LINK_DAYS', 'WARRANTY_MONTHS_FROM_ACCEPTANCE', 'WARRANTY_MONTHS_FROM_SHIPMENT', 'WARRANTY_MONTHS_WEAR_PARTS', 'WARRANTY_LAST_DAY_COUNTS', 'WARRANTY_EXTENDED_BY_REPAIR', 'WARRANTY_EXTENDED_BY_ALL_DAYS', 'WARRANTY_MOVES_TO_WORKING_DAY', 'CHARGED_REPAIR_AFTER_REMITTANCE', 'WARRANTY_ANEW_AFTER_REPLACEMENT', 'FREE_WHEN_UNDETERMINED', 'FREE_WHEN_TRANSPORT', 'FREE_WHEN_THIRD_PARTY', 'FREE_WHEN_FORCE_MAJEURE', 'PROVISIONAL_DAYS', 'REFUND_WITHIN_DAYS', 'REPLACE_WITHIN_DAYS', 'REPLACE_AFTER_REPAIRS', 'REPLACE_AFTER_REPAIR_DAYS', 'REFUND_AFTER_REPLACEMENT', 'CALL_STATED_WITHIN', 'SITE_ARRIVAL_STATED_WITHIN', 'WORK_STATED_WITHIN', 'SIGNATURE_STATED_WITHIN', 'TRAINING_STATED_WITHIN', 'FULFILMENT_STATED_WITHIN', 'CONTRACT_STATED_WITHIN', 'REMITTANCE_STATED_WITHIN', 'DELIVERY_STATED_WITHIN', 'PAPER_FINISHED_WITHIN', 'SUPPLIER_ANSWER_DAYS', 'SUPPLIER_SETTLEMENT_DAYS', 'PARTS_TAX_PERCENT', 'DECISIONS_BY_PASSWORD', 'COMPANY_NAME', 'COMPANY_ADDRESS', 'SUPERVISION_PHONE', 'POSTCODE'));`,
    );

    this.addSql(
      `alter table "model_family_change" add constraint "model_family_change_model_id_foreign" foreign key ("model_id") references "product_model" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "model_family_change" add constraint "model_family_change_family_id_foreign" foreign key ("family_id") references "product_family" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "model_family_change" add constraint "model_family_change_former_family_id_foreign" foreign key ("former_family_id") references "product_family" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "model_family_change" add constraint "model_family_change_proposed_by_id_foreign" foreign key ("proposed_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "model_family_change" add constraint "model_family_change_decided_by_id_foreign" foreign key ("decided_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "model_family_change" add constraint "model_family_change_state_check" check ("state" in ('PROPOSED', 'APPROVED', 'REJECTED'));`,
    );
    this.addSql(`alter table "model_family_change" enable row level security;`);
    this.addSql(`create policy "house" on "model_family_change" to "sanbao_house" using (true);`);
    this.addSql(`create policy "administration" on "model_family_change" to "sanbao_administration" using (true);`);
  }

  override down() {}
}
