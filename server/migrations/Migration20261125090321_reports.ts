import { Migration } from '@mikro-orm/migrations';

export class Migration20261125090321_reports extends Migration {
  override up() {
    this.addSql(
      `create table "adjustment_template" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "model_id" uuid not null, "revision" text not null, "changes" text null, "author_id" uuid not null, "released_by_id" uuid null, "released_on" date null, "withdrawal_reason" text null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "adjustment_template" add constraint "adjustment_template_number_unique" unique ("number");`,
    );
    this.addSql(
      `create index "adjustment_template_changed_in_id_index" on "adjustment_template" ("changed_in", "id");`,
    );
    this.addSql(
      `create index "adjustment_template_updated_at_id_index" on "adjustment_template" ("updated_at", "id");`,
    );
    this.addSql(
      `create index "adjustment_template_index" on "adjustment_template" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "adjustment_template_state_id_index" on "adjustment_template" ("state", "id");`);
    this.addSql(`create index "adjustment_template_model_id_id_index" on "adjustment_template" ("model_id", "id");`);
    this.addSql(`create index "adjustment_template_revision_id_index" on "adjustment_template" ("revision", "id");`);
    this.addSql(`create index "adjustment_template_author_id_id_index" on "adjustment_template" ("author_id", "id");`);
    this.addSql(
      `create index "adjustment_template_released_by_id_id_index" on "adjustment_template" ("released_by_id", "id");`,
    );
    this.addSql(
      `create index "adjustment_template_released_on_id_index" on "adjustment_template" ("released_on", "id");`,
    );
    this.addSql(
      `create unique index "adjustment_template_model_id_revision_unique" on "adjustment_template" ("model_id", "revision") where state <> 'WITHDRAWN';`,
    );

    this.addSql(
      `create table "adjustment_item" ("id" uuid not null, "position" int not null, "template_id" uuid not null, "item" text not null, "specification" text not null, "lower_limit" numeric(12,3) null, "upper_limit" numeric(12,3) null, "unit" text null, primary key ("id"));`,
    );
    this.addSql(`create index "adjustment_item_template_id_index" on "adjustment_item" ("template_id");`);

    this.addSql(
      `create table "adjustment_record" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "order_id" uuid not null, "equipment_id" uuid not null, "customer_id" uuid not null, "template_id" uuid not null, "adjusted_on" date not null, "abnormality" text null, "witness" text null, "out_of_limits" boolean not null, "revision" int not null, "amendment_reason" text null, "issuer" text not null, "filed_by_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`alter table "adjustment_record" add constraint "adjustment_record_number_unique" unique ("number");`);
    this.addSql(`create index "adjustment_record_changed_in_id_index" on "adjustment_record" ("changed_in", "id");`);
    this.addSql(`create index "adjustment_record_updated_at_id_index" on "adjustment_record" ("updated_at", "id");`);
    this.addSql(
      `create index "adjustment_record_index" on "adjustment_record" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "adjustment_record_state_id_index" on "adjustment_record" ("state", "id");`);
    this.addSql(`create index "adjustment_record_order_id_id_index" on "adjustment_record" ("order_id", "id");`);
    this.addSql(
      `create index "adjustment_record_equipment_id_id_index" on "adjustment_record" ("equipment_id", "id");`,
    );
    this.addSql(`create index "adjustment_record_customer_id_id_index" on "adjustment_record" ("customer_id", "id");`);
    this.addSql(`create index "adjustment_record_template_id_id_index" on "adjustment_record" ("template_id", "id");`);
    this.addSql(`create index "adjustment_record_adjusted_on_id_index" on "adjustment_record" ("adjusted_on", "id");`);
    this.addSql(
      `create index "adjustment_record_out_of_limits_id_index" on "adjustment_record" ("out_of_limits", "id");`,
    );
    this.addSql(`create index "adjustment_record_filed_by_id_id_index" on "adjustment_record" ("filed_by_id", "id");`);
    this.addSql(
      `alter table "adjustment_record" add constraint "adjustment_record_order_id_unique" unique ("order_id");`,
    );

    this.addSql(
      `create table "adjustment_line" ("id" uuid not null, "position" int not null, "record_id" uuid not null, "item" text not null, "specification" text not null, "lower_limit" numeric(12,3) null, "upper_limit" numeric(12,3) null, "unit" text null, "as_found" numeric(12,3) null, "as_left" numeric(12,3) not null, "instrument" text not null, "calibrated_until" date not null, "verdict" text not null, "concession" text null, primary key ("id"));`,
    );
    this.addSql(`create index "adjustment_line_record_id_index" on "adjustment_line" ("record_id");`);

    this.addSql(
      `create table "work_report" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "verification_token" text not null, "state" text not null, "order_id" uuid not null, "customer_id" uuid not null, "equipment_id" uuid not null, "manufactured_on" date not null, "started_up_on" date null, "work" text not null, "installed_from" date null, "installed_until" date null, "situation" text not null, "fault" text null, "cause" text null, "remedy" text null, "coached_topics" text[] not null, "coached_people" text[] not null, "accepted_on" date null, "remark" text null, "revision" int not null, "amendment_reason" text null, "issuer" text not null, "filed_by_id" uuid not null, "unlicensed_work" boolean not null, "paper_id" uuid not null, "signed_paper_id" uuid null, "refusal_reason" text null, "refusal_witness" text null, "refusal_finding" text null, "refusal_reviewed_by_id" uuid null, "survey_owed" boolean not null, primary key ("id"));`,
    );
    this.addSql(`alter table "work_report" add constraint "work_report_number_unique" unique ("number");`);
    this.addSql(
      `alter table "work_report" add constraint "work_report_verification_token_unique" unique ("verification_token");`,
    );
    this.addSql(`create index "work_report_changed_in_id_index" on "work_report" ("changed_in", "id");`);
    this.addSql(`create index "work_report_updated_at_id_index" on "work_report" ("updated_at", "id");`);
    this.addSql(
      `create index "work_report_index" on "work_report" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "work_report_state_id_index" on "work_report" ("state", "id");`);
    this.addSql(`create index "work_report_order_id_id_index" on "work_report" ("order_id", "id");`);
    this.addSql(`create index "work_report_customer_id_id_index" on "work_report" ("customer_id", "id");`);
    this.addSql(`create index "work_report_equipment_id_id_index" on "work_report" ("equipment_id", "id");`);
    this.addSql(`create index "work_report_revision_id_index" on "work_report" ("revision", "id");`);
    this.addSql(`create index "work_report_filed_by_id_id_index" on "work_report" ("filed_by_id", "id");`);
    this.addSql(`create index "work_report_unlicensed_work_id_index" on "work_report" ("unlicensed_work", "id");`);
    this.addSql(`create index "work_report_paper_id_id_index" on "work_report" ("paper_id", "id");`);
    this.addSql(`create index "work_report_signed_paper_id_id_index" on "work_report" ("signed_paper_id", "id");`);
    this.addSql(
      `create index "work_report_refusal_reviewed_by_id_id_index" on "work_report" ("refusal_reviewed_by_id", "id");`,
    );
    this.addSql(`alter table "work_report" add constraint "work_report_order_id_unique" unique ("order_id");`);

    this.addSql(
      `create table "work_day" ("id" uuid not null, "position" int not null, "report_id" uuid not null, "day" date not null, "hours" numeric(12,3) not null, "person_id" uuid not null, "unlicensed" boolean not null, primary key ("id"));`,
    );
    this.addSql(`create index "work_day_report_id_index" on "work_day" ("report_id");`);
    this.addSql(`create index "work_day_person_id_id_index" on "work_day" ("person_id", "id");`);

    this.addSql(
      `create table "used_part" ("id" uuid not null, "position" int not null, "report_id" uuid not null, "part_id" uuid not null, "quantity" numeric(12,3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "used_part_report_id_index" on "used_part" ("report_id");`);
    this.addSql(`create index "used_part_part_id_id_index" on "used_part" ("part_id", "id");`);

    this.addSql(
      `create table "former_paper" ("id" uuid not null, "position" int not null, "report_id" uuid not null, "revision" int not null, "paper_id" uuid not null, "signed_paper_id" uuid null, "replaced_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "former_paper_report_id_index" on "former_paper" ("report_id");`);
    this.addSql(`create index "former_paper_paper_id_id_index" on "former_paper" ("paper_id", "id");`);
    this.addSql(`create index "former_paper_signed_paper_id_id_index" on "former_paper" ("signed_paper_id", "id");`);

    this.addSql(
      `create table "customer_signature" ("id" uuid not null, "position" int not null, "report_id" uuid not null, "revision" int not null, "sha256" text not null, "kind" text not null, "way" text not null, "signature" jsonb null, "signer" text null, "scan_id" uuid null, "signed_on" date not null, "place" text not null, "reservations" text null, "recorded_at" timestamptz(3) not null, "void_since" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`create index "customer_signature_report_id_index" on "customer_signature" ("report_id");`);
    this.addSql(`create index "customer_signature_scan_id_id_index" on "customer_signature" ("scan_id", "id");`);

    this.addSql(
      `alter table "adjustment_template" add constraint "adjustment_template_model_id_foreign" foreign key ("model_id") references "product_model" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "adjustment_template" add constraint "adjustment_template_author_id_foreign" foreign key ("author_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "adjustment_template" add constraint "adjustment_template_released_by_id_foreign" foreign key ("released_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "adjustment_template" add constraint "adjustment_template_state_check" check ("state" in ('DRAFT', 'RELEASED', 'SUPERSEDED', 'WITHDRAWN'));`,
    );
    this.addSql(`alter table "adjustment_template" enable row level security;`);
    this.addSql(`create policy "house" on "adjustment_template" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "adjustment_item" add constraint "adjustment_item_template_id_foreign" foreign key ("template_id") references "adjustment_template" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "adjustment_item" enable row level security;`);
    this.addSql(`create policy "house" on "adjustment_item" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "adjustment_item" to "sanbao_dealer" using (exists (select from adjustment_template p where p.id = adjustment_item.template_id));`,
    );

    this.addSql(
      `alter table "adjustment_record" add constraint "adjustment_record_order_id_foreign" foreign key ("order_id") references "service_order" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "adjustment_record" add constraint "adjustment_record_equipment_id_foreign" foreign key ("equipment_id") references "equipment" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "adjustment_record" add constraint "adjustment_record_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "adjustment_record" add constraint "adjustment_record_template_id_foreign" foreign key ("template_id") references "adjustment_template" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "adjustment_record" add constraint "adjustment_record_filed_by_id_foreign" foreign key ("filed_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "adjustment_record" add constraint "adjustment_record_state_check" check ("state" in ('FILED'));`,
    );
    this.addSql(`alter table "adjustment_record" enable row level security;`);
    this.addSql(`create policy "house" on "adjustment_record" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "adjustment_line" add constraint "adjustment_line_record_id_foreign" foreign key ("record_id") references "adjustment_record" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "adjustment_line" add constraint "adjustment_line_verdict_check" check ("verdict" in ('WITHIN', 'OUTSIDE'));`,
    );
    this.addSql(`alter table "adjustment_line" enable row level security;`);
    this.addSql(`create policy "house" on "adjustment_line" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "adjustment_line" to "sanbao_dealer" using (exists (select from adjustment_record p where p.id = adjustment_line.record_id));`,
    );

    this.addSql(
      `alter table "work_report" add constraint "work_report_order_id_foreign" foreign key ("order_id") references "service_order" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "work_report" add constraint "work_report_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "work_report" add constraint "work_report_equipment_id_foreign" foreign key ("equipment_id") references "equipment" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "work_report" add constraint "work_report_filed_by_id_foreign" foreign key ("filed_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "work_report" add constraint "work_report_paper_id_foreign" foreign key ("paper_id") references "stored_file" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "work_report" add constraint "work_report_signed_paper_id_foreign" foreign key ("signed_paper_id") references "stored_file" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "work_report" add constraint "work_report_refusal_reviewed_by_id_foreign" foreign key ("refusal_reviewed_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "work_report" add constraint "work_report_state_check" check ("state" in ('FILED', 'SIGNED', 'REFUSED', 'REFUSAL_REVIEWED'));`,
    );
    this.addSql(
      `alter table "work_report" add constraint "work_report_coached_topics_check" check ("coached_topics" <@ array['PRINCIPLE'::text, 'STRUCTURE'::text, 'USE'::text, 'REPAIR'::text, 'MAINTENANCE'::text, 'TROUBLESHOOTING'::text]);`,
    );
    this.addSql(`alter table "work_report" enable row level security;`);
    this.addSql(`create policy "house" on "work_report" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "work_day" add constraint "work_day_report_id_foreign" foreign key ("report_id") references "work_report" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "work_day" add constraint "work_day_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "work_day" enable row level security;`);
    this.addSql(`create policy "house" on "work_day" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "work_day" to "sanbao_dealer" using (exists (select from work_report p where p.id = work_day.report_id));`,
    );

    this.addSql(
      `alter table "used_part" add constraint "used_part_report_id_foreign" foreign key ("report_id") references "work_report" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "used_part" add constraint "used_part_part_id_foreign" foreign key ("part_id") references "part" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "used_part" enable row level security;`);
    this.addSql(`create policy "house" on "used_part" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "used_part" to "sanbao_dealer" using (exists (select from work_report p where p.id = used_part.report_id));`,
    );

    this.addSql(
      `alter table "former_paper" add constraint "former_paper_report_id_foreign" foreign key ("report_id") references "work_report" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "former_paper" add constraint "former_paper_paper_id_foreign" foreign key ("paper_id") references "stored_file" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "former_paper" add constraint "former_paper_signed_paper_id_foreign" foreign key ("signed_paper_id") references "stored_file" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "former_paper" enable row level security;`);
    this.addSql(`create policy "house" on "former_paper" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "former_paper" to "sanbao_dealer" using (exists (select from work_report p where p.id = former_paper.report_id));`,
    );

    this.addSql(
      `alter table "customer_signature" add constraint "customer_signature_report_id_foreign" foreign key ("report_id") references "work_report" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "customer_signature" add constraint "customer_signature_scan_id_foreign" foreign key ("scan_id") references "stored_file" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "customer_signature" add constraint "customer_signature_kind_check" check ("kind" in ('SIGNATURE', 'STAMP'));`,
    );
    this.addSql(
      `alter table "customer_signature" add constraint "customer_signature_way_check" check ("way" in ('ON_SITE', 'BY_LINK', 'BY_POST'));`,
    );
    this.addSql(`alter table "customer_signature" enable row level security;`);
    this.addSql(`create policy "house" on "customer_signature" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "customer_signature" to "sanbao_dealer" using (exists (select from work_report p where p.id = customer_signature.report_id));`,
    );
  }

  override down() {}
}
