import { Migration } from '@mikro-orm/migrations';

export class Migration20261125083939_customer_service extends Migration {
  override up() {
    this.addSql(
      `create table "consultation" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "customer_id" uuid not null, "equipment_id" uuid null, "channel" text not null, "caller" text null, "question" text not null, "asked_at" timestamptz(3) not null, "due_on" date not null, "answer" text null, "engineer_id" uuid null, "answer_channel" text null, "answered_at" timestamptz(3) null, "reopening_reason" text null, "cancellation_reason" text null, "register_line_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`alter table "consultation" add constraint "consultation_number_unique" unique ("number");`);
    this.addSql(`create index "consultation_changed_in_id_index" on "consultation" ("changed_in", "id");`);
    this.addSql(`create index "consultation_updated_at_id_index" on "consultation" ("updated_at", "id");`);
    this.addSql(
      `create index "consultation_index" on "consultation" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "consultation_state_id_index" on "consultation" ("state", "id");`);
    this.addSql(`create index "consultation_customer_id_id_index" on "consultation" ("customer_id", "id");`);
    this.addSql(`create index "consultation_equipment_id_id_index" on "consultation" ("equipment_id", "id");`);
    this.addSql(`create index "consultation_channel_id_index" on "consultation" ("channel", "id");`);
    this.addSql(`create index "consultation_question_id_index" on "consultation" ("question", "id");`);
    this.addSql(`create index "consultation_engineer_id_id_index" on "consultation" ("engineer_id", "id");`);
    this.addSql(`create index "consultation_register_line_id_id_index" on "consultation" ("register_line_id", "id");`);

    this.addSql(
      `create table "service_contract" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "reference" text null, "customer_id" uuid not null, "valid_from" date not null, "valid_until" date not null, "terms" jsonb not null, "warranty" jsonb null, "ends_on" date not null, "revision" int not null, "amendment_reason" text null, "end_reason" text null, "planned_until" date not null, primary key ("id"));`,
    );
    this.addSql(`alter table "service_contract" add constraint "service_contract_number_unique" unique ("number");`);
    this.addSql(`create index "service_contract_changed_in_id_index" on "service_contract" ("changed_in", "id");`);
    this.addSql(`create index "service_contract_updated_at_id_index" on "service_contract" ("updated_at", "id");`);
    this.addSql(
      `create index "service_contract_index" on "service_contract" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "service_contract_state_id_index" on "service_contract" ("state", "id");`);
    this.addSql(`create index "service_contract_reference_id_index" on "service_contract" ("reference", "id");`);
    this.addSql(`create index "service_contract_customer_id_id_index" on "service_contract" ("customer_id", "id");`);
    this.addSql(`create index "service_contract_valid_from_id_index" on "service_contract" ("valid_from", "id");`);
    this.addSql(`create index "service_contract_valid_until_id_index" on "service_contract" ("valid_until", "id");`);
    this.addSql(`create index "service_contract_ends_on_id_index" on "service_contract" ("ends_on", "id");`);

    this.addSql(
      `create table "service_contract_equipment" ("service_contract_id" uuid not null, "equipment_id" uuid not null, primary key ("service_contract_id", "equipment_id"));`,
    );

    this.addSql(
      `create table "contract_obligation" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "contract_id" uuid not null, "kind" text not null, "what" text not null, "equipment_id" uuid null, "due_on" date not null, "fulfilled_on" date null, "consultation_id" uuid null, "note" text null, "waiver_reason" text null, "customer_word" text null, "customer_paper_id" uuid null, "cancellation_reason" text null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "contract_obligation" add constraint "contract_obligation_number_unique" unique ("number");`,
    );
    this.addSql(
      `create index "contract_obligation_changed_in_id_index" on "contract_obligation" ("changed_in", "id");`,
    );
    this.addSql(
      `create index "contract_obligation_updated_at_id_index" on "contract_obligation" ("updated_at", "id");`,
    );
    this.addSql(
      `create index "contract_obligation_index" on "contract_obligation" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "contract_obligation_state_id_index" on "contract_obligation" ("state", "id");`);
    this.addSql(
      `create index "contract_obligation_contract_id_id_index" on "contract_obligation" ("contract_id", "id");`,
    );
    this.addSql(`create index "contract_obligation_kind_id_index" on "contract_obligation" ("kind", "id");`);
    this.addSql(`create index "contract_obligation_what_id_index" on "contract_obligation" ("what", "id");`);
    this.addSql(
      `create index "contract_obligation_equipment_id_id_index" on "contract_obligation" ("equipment_id", "id");`,
    );
    this.addSql(`create index "contract_obligation_due_on_id_index" on "contract_obligation" ("due_on", "id");`);
    this.addSql(
      `create index "contract_obligation_consultation_id_id_index" on "contract_obligation" ("consultation_id", "id");`,
    );
    this.addSql(
      `create index "contract_obligation_customer_paper_id_id_index" on "contract_obligation" ("customer_paper_id", "id");`,
    );

    this.addSql(
      `create table "product_return" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "customer_id" uuid not null, "equipment_id" uuid not null, "reason" text not null, "new_facts" text null, "requested_by_id" uuid not null, "findings" text null, "recommendation" text null, "missing" text null, "statement" text null, "submitted_by_id" uuid null, "remedy" text null, "amount" numeric(14,2) null, "opinion" text null, "decided_by_id" uuid null, "decided_on" date null, "rejection_reason" text null, "alternatives" text null, "quarantined_on" date null, "quarantine" text null, "received_on" date null, "condition" text null, "settled_on" date null, "paid" numeric(14,2) null, "settlement" text null, "replacement_id" uuid null, "period" text null, "withdrawal_reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "product_return" add constraint "product_return_number_unique" unique ("number");`);
    this.addSql(`create index "product_return_changed_in_id_index" on "product_return" ("changed_in", "id");`);
    this.addSql(`create index "product_return_updated_at_id_index" on "product_return" ("updated_at", "id");`);
    this.addSql(
      `create index "product_return_index" on "product_return" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "product_return_state_id_index" on "product_return" ("state", "id");`);
    this.addSql(`create index "product_return_customer_id_id_index" on "product_return" ("customer_id", "id");`);
    this.addSql(`create index "product_return_equipment_id_id_index" on "product_return" ("equipment_id", "id");`);
    this.addSql(
      `create index "product_return_requested_by_id_id_index" on "product_return" ("requested_by_id", "id");`,
    );
    this.addSql(`create index "product_return_recommendation_id_index" on "product_return" ("recommendation", "id");`);
    this.addSql(
      `create index "product_return_submitted_by_id_id_index" on "product_return" ("submitted_by_id", "id");`,
    );
    this.addSql(`create index "product_return_remedy_id_index" on "product_return" ("remedy", "id");`);
    this.addSql(`create index "product_return_decided_by_id_id_index" on "product_return" ("decided_by_id", "id");`);
    this.addSql(`create index "product_return_replacement_id_id_index" on "product_return" ("replacement_id", "id");`);

    this.addSql(
      `create table "product_return_engineers" ("product_return_id" uuid not null, "person_id" uuid not null, primary key ("product_return_id", "person_id"));`,
    );

    this.addSql(`alter table "equipment" drop constraint "equipment_state_check";`);
    this.addSql(`alter table "equipment" add "replaces_id" uuid null;`);
    this.addSql(
      `alter table "equipment" add constraint "equipment_replaces_id_foreign" foreign key ("replaces_id") references "equipment" ("id") on delete restrict;`,
    );
    this.addSql(`create index "equipment_replaces_id_id_index" on "equipment" ("replaces_id", "id");`);
    this.addSql(
      `alter table "equipment" add constraint "equipment_state_check" check ("state" in ('SHIPPED', 'INSTALLED', 'REPLACED', 'RETURNED'));`,
    );

    this.addSql(
      `alter table "consultation" add constraint "consultation_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "consultation" add constraint "consultation_equipment_id_foreign" foreign key ("equipment_id") references "equipment" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "consultation" add constraint "consultation_engineer_id_foreign" foreign key ("engineer_id") references "person" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "consultation" add constraint "consultation_register_line_id_foreign" foreign key ("register_line_id") references "correspondence" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "consultation" add constraint "consultation_state_check" check ("state" in ('OPEN', 'ANSWERED', 'CLOSED', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "consultation" add constraint "consultation_channel_check" check ("channel" in ('PHONE', 'LETTER', 'FAX', 'EMAIL', 'WECHAT', 'VISIT'));`,
    );
    this.addSql(
      `alter table "consultation" add constraint "consultation_answer_channel_check" check ("answer_channel" in ('PHONE', 'LETTER', 'FAX', 'EMAIL', 'WECHAT', 'VISIT'));`,
    );
    this.addSql(`alter table "consultation" enable row level security;`);
    this.addSql(`create policy "house" on "consultation" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "service_contract" add constraint "service_contract_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "service_contract" add constraint "service_contract_state_check" check ("state" in ('ACTIVE', 'ENDED'));`,
    );
    this.addSql(`alter table "service_contract" enable row level security;`);
    this.addSql(`create policy "house" on "service_contract" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "service_contract_equipment" add constraint "service_contract_equipment_service_contract_id_foreign" foreign key ("service_contract_id") references "service_contract" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "service_contract_equipment" add constraint "service_contract_equipment_equipment_id_foreign" foreign key ("equipment_id") references "equipment" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "contract_obligation" add constraint "contract_obligation_contract_id_foreign" foreign key ("contract_id") references "service_contract" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "contract_obligation" add constraint "contract_obligation_equipment_id_foreign" foreign key ("equipment_id") references "equipment" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "contract_obligation" add constraint "contract_obligation_consultation_id_foreign" foreign key ("consultation_id") references "consultation" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "contract_obligation" add constraint "contract_obligation_customer_paper_id_foreign" foreign key ("customer_paper_id") references "stored_file" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "contract_obligation" add constraint "contract_obligation_state_check" check ("state" in ('DUE', 'FULFILLED', 'WAIVED', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "contract_obligation" add constraint "contract_obligation_kind_check" check ("kind" in ('MAINTENANCE', 'TRAINING', 'SPARE_PARTS', 'RESPONSE', 'OTHER'));`,
    );
    this.addSql(`alter table "contract_obligation" enable row level security;`);
    this.addSql(`create policy "house" on "contract_obligation" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "product_return" add constraint "product_return_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "product_return" add constraint "product_return_equipment_id_foreign" foreign key ("equipment_id") references "equipment" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "product_return" add constraint "product_return_requested_by_id_foreign" foreign key ("requested_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "product_return" add constraint "product_return_submitted_by_id_foreign" foreign key ("submitted_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "product_return" add constraint "product_return_decided_by_id_foreign" foreign key ("decided_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "product_return" add constraint "product_return_replacement_id_foreign" foreign key ("replacement_id") references "equipment" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "product_return" add constraint "product_return_state_check" check ("state" in ('REQUESTED', 'EVALUATED', 'SUBMITTED', 'APPROVED', 'REJECTED', 'RECEIVED', 'SETTLED', 'WITHDRAWN'));`,
    );
    this.addSql(
      `alter table "product_return" add constraint "product_return_recommendation_check" check ("recommendation" in ('RETURN', 'REPAIR', 'REPLACE', 'REFUSE'));`,
    );
    this.addSql(
      `alter table "product_return" add constraint "product_return_remedy_check" check ("remedy" in ('REPAIR', 'REPLACE', 'REFUND'));`,
    );
    this.addSql(
      `alter table "product_return" add constraint "product_return_period_check" check ("period" in ('ANEW', 'REMAINDER'));`,
    );
    this.addSql(`alter table "product_return" enable row level security;`);
    this.addSql(`create policy "house" on "product_return" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "product_return_engineers" add constraint "product_return_engineers_product_return_id_foreign" foreign key ("product_return_id") references "product_return" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "product_return_engineers" add constraint "product_return_engineers_person_id_foreign" foreign key ("person_id") references "person" ("id") on update cascade on delete cascade;`,
    );
  }

  override down() {}
}
