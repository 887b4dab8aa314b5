import { Migration } from '@mikro-orm/migrations';

export class Migration20261125084525_warranty extends Migration {
  override up() {
    this.addSql(
      `create table "warranty_decision" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "fault_id" uuid not null, "equipment_id" uuid not null, "customer_id" uuid not null, "reported_on" date not null, "component_id" uuid null, "part_class" text not null, "component_replaced_on" date null, "cause" text not null, "evidence" text not null, "proof_id" uuid null, "verdict" text not null, "remedy" text not null, "provisional" boolean not null, "charged" text[] not null, "covered_until" date null, "terms_known" boolean not null, "inputs" jsonb not null, "rules" jsonb not null, "former" jsonb not null, "goodwill_reason" text null, "goodwill_granted_on" date null, "work_stays_free" boolean not null, "machine_changed" boolean not null, "decided_by_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`alter table "warranty_decision" add constraint "warranty_decision_number_unique" unique ("number");`);
    this.addSql(`create index "warranty_decision_changed_in_id_index" on "warranty_decision" ("changed_in", "id");`);
    this.addSql(`create index "warranty_decision_updated_at_id_index" on "warranty_decision" ("updated_at", "id");`);
    this.addSql(
      `create index "warranty_decision_index" on "warranty_decision" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "warranty_decision_state_id_index" on "warranty_decision" ("state", "id");`);
    this.addSql(`create index "warranty_decision_fault_id_id_index" on "warranty_decision" ("fault_id", "id");`);
    this.addSql(
      `create index "warranty_decision_equipment_id_id_index" on "warranty_decision" ("equipment_id", "id");`,
    );
    this.addSql(`create index "warranty_decision_customer_id_id_index" on "warranty_decision" ("customer_id", "id");`);
    this.addSql(`create index "warranty_decision_reported_on_id_index" on "warranty_decision" ("reported_on", "id");`);
    this.addSql(
      `create index "warranty_decision_component_id_id_index" on "warranty_decision" ("component_id", "id");`,
    );
    this.addSql(`create index "warranty_decision_cause_id_index" on "warranty_decision" ("cause", "id");`);
    this.addSql(`create index "warranty_decision_proof_id_id_index" on "warranty_decision" ("proof_id", "id");`);
    this.addSql(`create index "warranty_decision_verdict_id_index" on "warranty_decision" ("verdict", "id");`);
    this.addSql(
      `create index "warranty_decision_machine_changed_id_index" on "warranty_decision" ("machine_changed", "id");`,
    );
    this.addSql(
      `create index "warranty_decision_decided_by_id_id_index" on "warranty_decision" ("decided_by_id", "id");`,
    );
    this.addSql(
      `create unique index "warranty_decision_fault_id_unique" on "warranty_decision" ("fault_id") where state in ('PROVISIONAL', 'DECIDED');`,
    );

    this.addSql(
      `create table "repair_quote" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "decision_id" uuid not null, "customer_id" uuid not null, "equipment_id" uuid not null, "revision" int not null, "tax_rate" numeric(12,3) not null, "net" numeric(14,2) not null, "tax" numeric(14,2) not null, "gross" numeric(14,2) not null, "valid_until" date not null, "remark" text null, "answered_by" text null, "answered_on" date null, "answer_scan_id" uuid null, "decline_reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "repair_quote" add constraint "repair_quote_number_unique" unique ("number");`);
    this.addSql(`create index "repair_quote_changed_in_id_index" on "repair_quote" ("changed_in", "id");`);
    this.addSql(`create index "repair_quote_updated_at_id_index" on "repair_quote" ("updated_at", "id");`);
    this.addSql(
      `create index "repair_quote_index" on "repair_quote" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "repair_quote_state_id_index" on "repair_quote" ("state", "id");`);
    this.addSql(`create index "repair_quote_decision_id_id_index" on "repair_quote" ("decision_id", "id");`);
    this.addSql(`create index "repair_quote_customer_id_id_index" on "repair_quote" ("customer_id", "id");`);
    this.addSql(`create index "repair_quote_equipment_id_id_index" on "repair_quote" ("equipment_id", "id");`);
    this.addSql(`create index "repair_quote_gross_id_index" on "repair_quote" ("gross", "id");`);
    this.addSql(`create index "repair_quote_valid_until_id_index" on "repair_quote" ("valid_until", "id");`);
    this.addSql(`create index "repair_quote_answer_scan_id_id_index" on "repair_quote" ("answer_scan_id", "id");`);
    this.addSql(
      `create unique index "repair_quote_decision_id_unique" on "repair_quote" ("decision_id") where state in ('QUOTED', 'ACCEPTED');`,
    );

    this.addSql(
      `create table "repair_quote_line" ("id" uuid not null, "position" int not null, "quote_id" uuid not null, "cost_class" text not null, "description" text not null, "part_id" uuid null, "quantity" numeric(12,3) not null, "unit_price" numeric(14,2) not null, "net" numeric(14,2) not null, "tax" numeric(14,2) not null, "gross" numeric(14,2) not null, primary key ("id"));`,
    );
    this.addSql(`create index "repair_quote_line_quote_id_index" on "repair_quote_line" ("quote_id");`);
    this.addSql(`create index "repair_quote_line_part_id_id_index" on "repair_quote_line" ("part_id", "id");`);

    this.addSql(
      `create table "remittance" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "quote_id" uuid not null, "customer_id" uuid not null, "amount" numeric(14,2) not null, "received_on" date not null, "voucher" text not null, "scan_id" uuid null, "cancellation_reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "remittance" add constraint "remittance_number_unique" unique ("number");`);
    this.addSql(`create index "remittance_changed_in_id_index" on "remittance" ("changed_in", "id");`);
    this.addSql(`create index "remittance_updated_at_id_index" on "remittance" ("updated_at", "id");`);
    this.addSql(
      `create index "remittance_index" on "remittance" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "remittance_state_id_index" on "remittance" ("state", "id");`);
    this.addSql(`create index "remittance_quote_id_id_index" on "remittance" ("quote_id", "id");`);
    this.addSql(`create index "remittance_customer_id_id_index" on "remittance" ("customer_id", "id");`);
    this.addSql(`create index "remittance_amount_id_index" on "remittance" ("amount", "id");`);
    this.addSql(`create index "remittance_received_on_id_index" on "remittance" ("received_on", "id");`);
    this.addSql(`create index "remittance_voucher_id_index" on "remittance" ("voucher", "id");`);
    this.addSql(`create index "remittance_scan_id_id_index" on "remittance" ("scan_id", "id");`);

    this.addSql(`alter table "procedure_parameter" drop constraint "procedure_parameter_name_check";`);
    this.addSql(
      `alter table "procedure_parameter" add constraint "procedure_parameter_name_check" check ("name" in ('PASS_MARK', 'RETAKES', 'LICENCE_MONTHS', 'HOME_CITY', 'ARRIVAL_DAYS_SAME_CITY', 'ARRIVAL_DAYS_ELSEWHERE', 'ARRIVAL_IN_WORKING_DAYS', 'ARRIVAL_COUNTS_FIRST_DAY', 'INSTALLATION_CLOCK_FROM_ARRIVAL', 'REPAIR_CLOCK_FROM_CALL', 'ACTION_DAYS', 'REPEAT_FAILURE_DAYS', 'SURVEY_PERCENT', 'SURVEYS_PER_TECHNICIAN', 'LINK_DAYS', 'WARRANTY_MONTHS_FROM_ACCEPTANCE', 'WARRANTY_MONTHS_FROM_SHIPMENT', 'WARRANTY_MONTHS_WEAR_PARTS', 'WARRANTY_LAST_DAY_COUNTS', 'WARRANTY_EXTENDED_BY_REPAIR', 'WARRANTY_ANEW_AFTER_REPLACEMENT', 'FREE_WHEN_UNDETERMINED', 'FREE_WHEN_TRANSPORT', 'FREE_WHEN_THIRD_PARTY', 'FREE_WHEN_FORCE_MAJEURE', 'REFUND_WITHIN_DAYS', 'REPLACE_WITHIN_DAYS', 'REPLACE_AFTER_REPAIRS', 'REPLACE_AFTER_REPAIR_DAYS', 'REFUND_AFTER_REPLACEMENT', 'COMPANY_NAME', 'COMPANY_ADDRESS', 'SUPERVISION_PHONE', 'POSTCODE'));`,
    );

    this.addSql(`alter table "service_order" add "warranty_decision_id" uuid null;`);
    this.addSql(
      `alter table "service_order" add constraint "service_order_warranty_decision_id_foreign" foreign key ("warranty_decision_id") references "warranty_decision" ("id") on delete restrict;`,
    );
    this.addSql(
      `create index "service_order_warranty_decision_id_id_index" on "service_order" ("warranty_decision_id", "id");`,
    );

    this.addSql(
      `alter table "warranty_decision" add constraint "warranty_decision_fault_id_foreign" foreign key ("fault_id") references "fault_report" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "warranty_decision" add constraint "warranty_decision_equipment_id_foreign" foreign key ("equipment_id") references "equipment" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "warranty_decision" add constraint "warranty_decision_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "warranty_decision" add constraint "warranty_decision_component_id_foreign" foreign key ("component_id") references "part" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "warranty_decision" add constraint "warranty_decision_proof_id_foreign" foreign key ("proof_id") references "stored_file" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "warranty_decision" add constraint "warranty_decision_decided_by_id_foreign" foreign key ("decided_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "warranty_decision" add constraint "warranty_decision_state_check" check ("state" in ('PROVISIONAL', 'DECIDED', 'SUPERSEDED'));`,
    );
    this.addSql(
      `alter table "warranty_decision" add constraint "warranty_decision_part_class_check" check ("part_class" in ('MAIN_COMPONENT', 'ORDINARY', 'WEAR_PART'));`,
    );
    this.addSql(
      `alter table "warranty_decision" add constraint "warranty_decision_cause_check" check ("cause" in ('DEFECT', 'USER', 'TRANSPORT', 'THIRD_PARTY', 'FORCE_MAJEURE', 'UNDETERMINED'));`,
    );
    this.addSql(
      `alter table "warranty_decision" add constraint "warranty_decision_verdict_check" check ("verdict" in ('REPAIR_FREE', 'REPAIR_CHARGED', 'GOODWILL'));`,
    );
    this.addSql(
      `alter table "warranty_decision" add constraint "warranty_decision_remedy_check" check ("remedy" in ('REPAIR', 'REPLACE', 'REFUND'));`,
    );
    this.addSql(
      `alter table "warranty_decision" add constraint "warranty_decision_charged_check" check ("charged" <@ array['LABOUR'::text, 'MATERIAL'::text, 'TRAVEL'::text]);`,
    );
    this.addSql(`alter table "warranty_decision" enable row level security;`);
    this.addSql(`create policy "house" on "warranty_decision" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "repair_quote" add constraint "repair_quote_decision_id_foreign" foreign key ("decision_id") references "warranty_decision" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "repair_quote" add constraint "repair_quote_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "repair_quote" add constraint "repair_quote_equipment_id_foreign" foreign key ("equipment_id") references "equipment" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "repair_quote" add constraint "repair_quote_answer_scan_id_foreign" foreign key ("answer_scan_id") references "stored_file" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "repair_quote" add constraint "repair_quote_state_check" check ("state" in ('QUOTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'));`,
    );
    this.addSql(`alter table "repair_quote" enable row level security;`);
    this.addSql(`create policy "house" on "repair_quote" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "repair_quote_line" add constraint "repair_quote_line_quote_id_foreign" foreign key ("quote_id") references "repair_quote" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "repair_quote_line" add constraint "repair_quote_line_part_id_foreign" foreign key ("part_id") references "part" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "repair_quote_line" add constraint "repair_quote_line_cost_class_check" check ("cost_class" in ('LABOUR', 'MATERIAL', 'TRAVEL'));`,
    );
    this.addSql(`alter table "repair_quote_line" enable row level security;`);
    this.addSql(`create policy "house" on "repair_quote_line" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "repair_quote_line" to "sanbao_dealer" using (exists (select from repair_quote p where p.id = repair_quote_line.quote_id));`,
    );

    this.addSql(
      `alter table "remittance" add constraint "remittance_quote_id_foreign" foreign key ("quote_id") references "repair_quote" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "remittance" add constraint "remittance_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "remittance" add constraint "remittance_scan_id_foreign" foreign key ("scan_id") references "stored_file" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "remittance" add constraint "remittance_state_check" check ("state" in ('RECORDED', 'CANCELLED'));`,
    );
    this.addSql(`alter table "remittance" enable row level security;`);
    this.addSql(`create policy "house" on "remittance" to "sanbao_house" using (true);`);
  }

  override down() {}
}
