import { Migration } from '@mikro-orm/migrations';

export class Migration20261125083713_complaints extends Migration {
  override up() {
    this.addSql(
      `create table "complaint_summary" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "period" text not null, "from" date not null, "until" date not null, "text" text null, "total" int not null, "discontent" int not null, "by_state" jsonb not null, "by_grade" jsonb not null, "by_theme" jsonb not null, "compiled_by_id" uuid not null, "sent_on" date null, "acknowledged_by_id" uuid null, "opinion" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "complaint_summary" add constraint "complaint_summary_number_unique" unique ("number");`);
    this.addSql(`create index "complaint_summary_changed_in_id_index" on "complaint_summary" ("changed_in", "id");`);
    this.addSql(`create index "complaint_summary_updated_at_id_index" on "complaint_summary" ("updated_at", "id");`);
    this.addSql(
      `create index "complaint_summary_index" on "complaint_summary" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "complaint_summary_state_id_index" on "complaint_summary" ("state", "id");`);
    this.addSql(`create index "complaint_summary_period_id_index" on "complaint_summary" ("period", "id");`);
    this.addSql(`create index "complaint_summary_from_id_index" on "complaint_summary" ("from", "id");`);
    this.addSql(`create index "complaint_summary_until_id_index" on "complaint_summary" ("until", "id");`);
    this.addSql(`create index "complaint_summary_total_id_index" on "complaint_summary" ("total", "id");`);
    this.addSql(`create index "complaint_summary_discontent_id_index" on "complaint_summary" ("discontent", "id");`);
    this.addSql(
      `create index "complaint_summary_compiled_by_id_id_index" on "complaint_summary" ("compiled_by_id", "id");`,
    );
    this.addSql(`create index "complaint_summary_sent_on_id_index" on "complaint_summary" ("sent_on", "id");`);
    this.addSql(
      `create index "complaint_summary_acknowledged_by_id_id_index" on "complaint_summary" ("acknowledged_by_id", "id");`,
    );
    this.addSql(
      `alter table "complaint_summary" add constraint "complaint_summary_from_until_unique" unique ("from", "until");`,
    );

    this.addSql(
      `create table "complaint" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "customer_id" uuid not null, "complainant" text null, "channel" text not null, "received_on" date not null, "grade" text not null, "words" text not null, "order_id" uuid null, "engineer_id" uuid null, "equipment_id" uuid null, "model_id" uuid null, "part_id" uuid null, "opened_by_id" uuid not null, "answer_due" date not null, "theme" text null, "answer" text null, "answer_channel" text null, "answered_by_id" uuid null, "answered_on" date null, "content" boolean null, "feedback" text null, "closing_reason" text null, "closed_on" date null, "reopenings" int not null, "reopening_reason" text null, "cancellation_reason" text null, "register_line_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`alter table "complaint" add constraint "complaint_number_unique" unique ("number");`);
    this.addSql(`create index "complaint_changed_in_id_index" on "complaint" ("changed_in", "id");`);
    this.addSql(`create index "complaint_updated_at_id_index" on "complaint" ("updated_at", "id");`);
    this.addSql(
      `create index "complaint_index" on "complaint" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "complaint_state_id_index" on "complaint" ("state", "id");`);
    this.addSql(`create index "complaint_customer_id_id_index" on "complaint" ("customer_id", "id");`);
    this.addSql(`create index "complaint_channel_id_index" on "complaint" ("channel", "id");`);
    this.addSql(`create index "complaint_received_on_id_index" on "complaint" ("received_on", "id");`);
    this.addSql(`create index "complaint_grade_id_index" on "complaint" ("grade", "id");`);
    this.addSql(`create index "complaint_order_id_id_index" on "complaint" ("order_id", "id");`);
    this.addSql(`create index "complaint_engineer_id_id_index" on "complaint" ("engineer_id", "id");`);
    this.addSql(`create index "complaint_equipment_id_id_index" on "complaint" ("equipment_id", "id");`);
    this.addSql(`create index "complaint_model_id_id_index" on "complaint" ("model_id", "id");`);
    this.addSql(`create index "complaint_part_id_id_index" on "complaint" ("part_id", "id");`);
    this.addSql(`create index "complaint_opened_by_id_id_index" on "complaint" ("opened_by_id", "id");`);
    this.addSql(`create index "complaint_answer_due_id_index" on "complaint" ("answer_due", "id");`);
    this.addSql(`create index "complaint_theme_id_index" on "complaint" ("theme", "id");`);
    this.addSql(`create index "complaint_answered_by_id_id_index" on "complaint" ("answered_by_id", "id");`);
    this.addSql(`create index "complaint_content_id_index" on "complaint" ("content", "id");`);
    this.addSql(`create index "complaint_register_line_id_id_index" on "complaint" ("register_line_id", "id");`);

    this.addSql(
      `create table "summarized_complaint" ("id" uuid not null, "position" int not null, "summary_id" uuid not null, "complaint_id" uuid not null, "grade" text not null, "state" text not null, "theme" text null, "content" boolean null, primary key ("id"));`,
    );
    this.addSql(`create index "summarized_complaint_summary_id_index" on "summarized_complaint" ("summary_id");`);
    this.addSql(
      `create index "summarized_complaint_complaint_id_id_index" on "summarized_complaint" ("complaint_id", "id");`,
    );

    this.addSql(
      `create table "nonconformity" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "source" text not null, "what" text not null, "part_id" uuid null, "equipment_id" uuid null, "quantity" numeric(12,3) not null, "made_by" text not null, "complaint_id" uuid null, "opened_by_id" uuid not null, "disposition" text null, "grounds" text null, "decided_by_id" uuid null, "decided_on" date null, "evidence" text null, "evidence_file_id" uuid null, "closed_on" date null, primary key ("id"));`,
    );
    this.addSql(`alter table "nonconformity" add constraint "nonconformity_number_unique" unique ("number");`);
    this.addSql(`create index "nonconformity_changed_in_id_index" on "nonconformity" ("changed_in", "id");`);
    this.addSql(`create index "nonconformity_updated_at_id_index" on "nonconformity" ("updated_at", "id");`);
    this.addSql(
      `create index "nonconformity_index" on "nonconformity" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "nonconformity_state_id_index" on "nonconformity" ("state", "id");`);
    this.addSql(`create index "nonconformity_source_id_index" on "nonconformity" ("source", "id");`);
    this.addSql(`create index "nonconformity_what_id_index" on "nonconformity" ("what", "id");`);
    this.addSql(`create index "nonconformity_part_id_id_index" on "nonconformity" ("part_id", "id");`);
    this.addSql(`create index "nonconformity_equipment_id_id_index" on "nonconformity" ("equipment_id", "id");`);
    this.addSql(`create index "nonconformity_quantity_id_index" on "nonconformity" ("quantity", "id");`);
    this.addSql(`create index "nonconformity_made_by_id_index" on "nonconformity" ("made_by", "id");`);
    this.addSql(`create index "nonconformity_complaint_id_id_index" on "nonconformity" ("complaint_id", "id");`);
    this.addSql(`create index "nonconformity_opened_by_id_id_index" on "nonconformity" ("opened_by_id", "id");`);
    this.addSql(`create index "nonconformity_disposition_id_index" on "nonconformity" ("disposition", "id");`);
    this.addSql(`create index "nonconformity_decided_by_id_id_index" on "nonconformity" ("decided_by_id", "id");`);
    this.addSql(
      `create index "nonconformity_evidence_file_id_id_index" on "nonconformity" ("evidence_file_id", "id");`,
    );

    this.addSql(
      `create table "corrective_action" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "subject" text not null, "kind" text not null, "summary_id" uuid null, "complaint_id" uuid null, "nonconformity_id" uuid null, "department" text not null, "due" date not null, "expectation" text null, "round" int not null, "root_cause" text null, "evidence" text null, "evidence_file_id" uuid null, "implemented_by_id" uuid null, "implemented_on" date null, "finding" text null, "verified_by_id" uuid null, "verified_on" date null, "cancellation_reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "corrective_action" add constraint "corrective_action_number_unique" unique ("number");`);
    this.addSql(`create index "corrective_action_changed_in_id_index" on "corrective_action" ("changed_in", "id");`);
    this.addSql(`create index "corrective_action_updated_at_id_index" on "corrective_action" ("updated_at", "id");`);
    this.addSql(
      `create index "corrective_action_index" on "corrective_action" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "corrective_action_state_id_index" on "corrective_action" ("state", "id");`);
    this.addSql(`create index "corrective_action_subject_id_index" on "corrective_action" ("subject", "id");`);
    this.addSql(`create index "corrective_action_kind_id_index" on "corrective_action" ("kind", "id");`);
    this.addSql(`create index "corrective_action_summary_id_id_index" on "corrective_action" ("summary_id", "id");`);
    this.addSql(
      `create index "corrective_action_complaint_id_id_index" on "corrective_action" ("complaint_id", "id");`,
    );
    this.addSql(
      `create index "corrective_action_nonconformity_id_id_index" on "corrective_action" ("nonconformity_id", "id");`,
    );
    this.addSql(`create index "corrective_action_department_id_index" on "corrective_action" ("department", "id");`);
    this.addSql(`create index "corrective_action_due_id_index" on "corrective_action" ("due", "id");`);
    this.addSql(
      `create index "corrective_action_evidence_file_id_id_index" on "corrective_action" ("evidence_file_id", "id");`,
    );
    this.addSql(
      `create index "corrective_action_implemented_by_id_id_index" on "corrective_action" ("implemented_by_id", "id");`,
    );
    this.addSql(
      `create index "corrective_action_verified_by_id_id_index" on "corrective_action" ("verified_by_id", "id");`,
    );

    this.addSql(
      `create table "planned_measure" ("id" uuid not null, "position" int not null, "action_id" uuid not null, "what" text not null, "responsible_id" uuid not null, "due_on" date not null, primary key ("id"));`,
    );
    this.addSql(`create index "planned_measure_action_id_index" on "planned_measure" ("action_id");`);
    this.addSql(
      `create index "planned_measure_responsible_id_id_index" on "planned_measure" ("responsible_id", "id");`,
    );

    this.addSql(
      `create table "former_round" ("id" uuid not null, "position" int not null, "action_id" uuid not null, "root_cause" text not null, "measures" text[] not null, "evidence" text not null, "evidence_file_id" uuid null, "finding" text not null, "verified_on" date not null, primary key ("id"));`,
    );
    this.addSql(`create index "former_round_action_id_index" on "former_round" ("action_id");`);
    this.addSql(`create index "former_round_evidence_file_id_id_index" on "former_round" ("evidence_file_id", "id");`);

    this.addSql(`alter table "procedure_parameter" drop constraint "procedure_parameter_name_check";`);
    this.addSql(
      `alter table "procedure_parameter" add constraint "procedure_parameter_name_check" check ("name" in ('PASS_MARK', 'RETAKES', 'LICENCE_MONTHS', 'HOME_CITY', 'ARRIVAL_DAYS_SAME_CITY', 'ARRIVAL_DAYS_ELSEWHERE', 'ARRIVAL_IN_WORKING_DAYS', 'ARRIVAL_COUNTS_FIRST_DAY', 'INSTALLATION_CLOCK_FROM_ARRIVAL', 'REPAIR_CLOCK_FROM_CALL', 'ACTION_DAYS', 'REPEAT_FAILURE_DAYS', 'COMPLAINT_ANSWER_DAYS', 'SURVEY_PERCENT', 'SURVEYS_PER_TECHNICIAN', 'LINK_DAYS', 'WARRANTY_MONTHS_FROM_ACCEPTANCE', 'WARRANTY_MONTHS_FROM_SHIPMENT', 'WARRANTY_MONTHS_WEAR_PARTS', 'WARRANTY_LAST_DAY_COUNTS', 'WARRANTY_EXTENDED_BY_REPAIR', 'WARRANTY_ANEW_AFTER_REPLACEMENT', 'FREE_WHEN_UNDETERMINED', 'FREE_WHEN_TRANSPORT', 'FREE_WHEN_THIRD_PARTY', 'FREE_WHEN_FORCE_MAJEURE', 'COMPANY_NAME', 'COMPANY_ADDRESS', 'SUPERVISION_PHONE', 'POSTCODE'));`,
    );

    this.addSql(
      `alter table "complaint_summary" add constraint "complaint_summary_compiled_by_id_foreign" foreign key ("compiled_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "complaint_summary" add constraint "complaint_summary_acknowledged_by_id_foreign" foreign key ("acknowledged_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "complaint_summary" add constraint "complaint_summary_state_check" check ("state" in ('DRAFT', 'SENT', 'ACKNOWLEDGED'));`,
    );
    this.addSql(`alter table "complaint_summary" enable row level security;`);
    this.addSql(`create policy "house" on "complaint_summary" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "complaint" add constraint "complaint_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "complaint" add constraint "complaint_order_id_foreign" foreign key ("order_id") references "service_order" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "complaint" add constraint "complaint_engineer_id_foreign" foreign key ("engineer_id") references "person" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "complaint" add constraint "complaint_equipment_id_foreign" foreign key ("equipment_id") references "equipment" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "complaint" add constraint "complaint_model_id_foreign" foreign key ("model_id") references "product_model" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "complaint" add constraint "complaint_part_id_foreign" foreign key ("part_id") references "part" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "complaint" add constraint "complaint_opened_by_id_foreign" foreign key ("opened_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "complaint" add constraint "complaint_answered_by_id_foreign" foreign key ("answered_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "complaint" add constraint "complaint_register_line_id_foreign" foreign key ("register_line_id") references "correspondence" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "complaint" add constraint "complaint_state_check" check ("state" in ('OPEN', 'ANSWERED', 'CLOSED', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "complaint" add constraint "complaint_channel_check" check ("channel" in ('PHONE', 'LETTER', 'FAX', 'EMAIL', 'WECHAT', 'VISIT'));`,
    );
    this.addSql(
      `alter table "complaint" add constraint "complaint_grade_check" check ("grade" in ('MINOR', 'SERIOUS', 'CRITICAL'));`,
    );
    this.addSql(
      `alter table "complaint" add constraint "complaint_theme_check" check ("theme" in ('WORKMANSHIP', 'PUNCTUALITY', 'ATTITUDE', 'PRODUCT_QUALITY', 'PARTS', 'PAPERWORK', 'PRICE', 'OTHER'));`,
    );
    this.addSql(
      `alter table "complaint" add constraint "complaint_answer_channel_check" check ("answer_channel" in ('PHONE', 'LETTER', 'FAX', 'EMAIL', 'WECHAT', 'VISIT'));`,
    );
    this.addSql(`alter table "complaint" enable row level security;`);
    this.addSql(`create policy "house" on "complaint" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "summarized_complaint" add constraint "summarized_complaint_summary_id_foreign" foreign key ("summary_id") references "complaint_summary" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "summarized_complaint" add constraint "summarized_complaint_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "summarized_complaint" add constraint "summarized_complaint_grade_check" check ("grade" in ('MINOR', 'SERIOUS', 'CRITICAL'));`,
    );
    this.addSql(
      `alter table "summarized_complaint" add constraint "summarized_complaint_state_check" check ("state" in ('OPEN', 'ANSWERED', 'CLOSED', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "summarized_complaint" add constraint "summarized_complaint_theme_check" check ("theme" in ('WORKMANSHIP', 'PUNCTUALITY', 'ATTITUDE', 'PRODUCT_QUALITY', 'PARTS', 'PAPERWORK', 'PRICE', 'OTHER'));`,
    );
    this.addSql(`alter table "summarized_complaint" enable row level security;`);
    this.addSql(`create policy "house" on "summarized_complaint" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "summarized_complaint" to "sanbao_dealer" using (exists (select from complaint_summary p where p.id = summarized_complaint.summary_id));`,
    );

    this.addSql(
      `alter table "nonconformity" add constraint "nonconformity_part_id_foreign" foreign key ("part_id") references "part" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "nonconformity" add constraint "nonconformity_equipment_id_foreign" foreign key ("equipment_id") references "equipment" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "nonconformity" add constraint "nonconformity_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "nonconformity" add constraint "nonconformity_opened_by_id_foreign" foreign key ("opened_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "nonconformity" add constraint "nonconformity_decided_by_id_foreign" foreign key ("decided_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "nonconformity" add constraint "nonconformity_evidence_file_id_foreign" foreign key ("evidence_file_id") references "stored_file" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "nonconformity" add constraint "nonconformity_state_check" check ("state" in ('OPEN', 'DISPOSITION_DECIDED', 'CLOSED'));`,
    );
    this.addSql(
      `alter table "nonconformity" add constraint "nonconformity_source_check" check ("source" in ('RETURN', 'INSPECTION', 'OLD_PARTS', 'COMPLAINT', 'OTHER'));`,
    );
    this.addSql(
      `alter table "nonconformity" add constraint "nonconformity_disposition_check" check ("disposition" in ('RETURN_TO_SUPPLIER', 'REWORK', 'SCRAP', 'USE_AS_IS'));`,
    );
    this.addSql(`alter table "nonconformity" enable row level security;`);
    this.addSql(`create policy "house" on "nonconformity" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "corrective_action" add constraint "corrective_action_summary_id_foreign" foreign key ("summary_id") references "complaint_summary" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "corrective_action" add constraint "corrective_action_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "corrective_action" add constraint "corrective_action_nonconformity_id_foreign" foreign key ("nonconformity_id") references "nonconformity" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "corrective_action" add constraint "corrective_action_evidence_file_id_foreign" foreign key ("evidence_file_id") references "stored_file" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "corrective_action" add constraint "corrective_action_implemented_by_id_foreign" foreign key ("implemented_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "corrective_action" add constraint "corrective_action_verified_by_id_foreign" foreign key ("verified_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "corrective_action" add constraint "corrective_action_state_check" check ("state" in ('OPEN', 'ANALYSED', 'PLANNED', 'IMPLEMENTED', 'CLOSED', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "corrective_action" add constraint "corrective_action_kind_check" check ("kind" in ('CORRECTIVE', 'PREVENTIVE', 'IMPROVEMENT'));`,
    );
    this.addSql(
      `alter table "corrective_action" add constraint "corrective_action_department_check" check ("department" in ('AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING'));`,
    );
    this.addSql(`alter table "corrective_action" enable row level security;`);
    this.addSql(`create policy "house" on "corrective_action" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "planned_measure" add constraint "planned_measure_action_id_foreign" foreign key ("action_id") references "corrective_action" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "planned_measure" add constraint "planned_measure_responsible_id_foreign" foreign key ("responsible_id") references "person" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "planned_measure" enable row level security;`);
    this.addSql(`create policy "house" on "planned_measure" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "planned_measure" to "sanbao_dealer" using (exists (select from corrective_action p where p.id = planned_measure.action_id));`,
    );

    this.addSql(
      `alter table "former_round" add constraint "former_round_action_id_foreign" foreign key ("action_id") references "corrective_action" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "former_round" add constraint "former_round_evidence_file_id_foreign" foreign key ("evidence_file_id") references "stored_file" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "former_round" enable row level security;`);
    this.addSql(`create policy "house" on "former_round" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "former_round" to "sanbao_dealer" using (exists (select from corrective_action p where p.id = former_round.action_id));`,
    );
  }

  override down() {}
}
