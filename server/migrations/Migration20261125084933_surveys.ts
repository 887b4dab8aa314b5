import { Migration } from '@mikro-orm/migrations';

export class Migration20261125084933_surveys extends Migration {
  override up() {
    this.addSql(
      `create table "survey" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "customer_id" uuid not null, "order_id" uuid null, "channel" text not null, "email" text null, "drawn" boolean not null, "letterhead" jsonb not null, "attempts" int not null, "sent_at" timestamptz(3) null, "failure" text null, "unit" text null, "product_model" text null, "attitude" text null, "opinions" text null, "filler" text null, "sealed" boolean null, "filled_on" date null, "address" text null, "phone" text null, "postcode" text null, "scan_id" uuid null, "answered_at" timestamptz(3) null, "cancellation_reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "survey" add constraint "survey_number_unique" unique ("number");`);
    this.addSql(`create index "survey_changed_in_id_index" on "survey" ("changed_in", "id");`);
    this.addSql(`create index "survey_updated_at_id_index" on "survey" ("updated_at", "id");`);
    this.addSql(`create index "survey_index" on "survey" using gin (array_to_tsvector(string_to_array(search, ' ')));`);
    this.addSql(`create index "survey_state_id_index" on "survey" ("state", "id");`);
    this.addSql(`create index "survey_customer_id_id_index" on "survey" ("customer_id", "id");`);
    this.addSql(`create index "survey_order_id_id_index" on "survey" ("order_id", "id");`);
    this.addSql(`create index "survey_channel_id_index" on "survey" ("channel", "id");`);
    this.addSql(`create index "survey_drawn_id_index" on "survey" ("drawn", "id");`);
    this.addSql(`create index "survey_attitude_id_index" on "survey" ("attitude", "id");`);
    this.addSql(`create index "survey_scan_id_id_index" on "survey" ("scan_id", "id");`);
    this.addSql(`create unique index "survey_order_id_unique" on "survey" ("order_id") where state <> 'CANCELLED';`);

    this.addSql(
      `create table "field_service_assessment" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "order_id" uuid not null, "punctuality" int not null, "workmanship" int not null, "conduct" int not null, "paperwork" int not null, "remark" text null, "cancellation_reason" text null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "field_service_assessment" add constraint "field_service_assessment_number_unique" unique ("number");`,
    );
    this.addSql(
      `create index "field_service_assessment_changed_in_id_index" on "field_service_assessment" ("changed_in", "id");`,
    );
    this.addSql(
      `create index "field_service_assessment_updated_at_id_index" on "field_service_assessment" ("updated_at", "id");`,
    );
    this.addSql(
      `create index "field_service_assessment_index" on "field_service_assessment" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(
      `create index "field_service_assessment_state_id_index" on "field_service_assessment" ("state", "id");`,
    );
    this.addSql(
      `create index "field_service_assessment_order_id_id_index" on "field_service_assessment" ("order_id", "id");`,
    );
    this.addSql(
      `create index "field_service_assessment_punctuality_id_index" on "field_service_assessment" ("punctuality", "id");`,
    );
    this.addSql(
      `create index "field_service_assessment_workmanship_id_index" on "field_service_assessment" ("workmanship", "id");`,
    );
    this.addSql(
      `create index "field_service_assessment_conduct_id_index" on "field_service_assessment" ("conduct", "id");`,
    );
    this.addSql(
      `create index "field_service_assessment_paperwork_id_index" on "field_service_assessment" ("paperwork", "id");`,
    );
    this.addSql(
      `create unique index "field_service_assessment_order_id_unique" on "field_service_assessment" ("order_id") where state <> 'CANCELLED';`,
    );

    this.addSql(
      `alter table "survey" add constraint "survey_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "survey" add constraint "survey_order_id_foreign" foreign key ("order_id") references "service_order" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "survey" add constraint "survey_scan_id_foreign" foreign key ("scan_id") references "stored_file" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "survey" add constraint "survey_state_check" check ("state" in ('SENT', 'ANSWERED', 'CANCELLED'));`,
    );
    this.addSql(`alter table "survey" add constraint "survey_channel_check" check ("channel" in ('MAIL', 'PRINTED'));`);
    this.addSql(
      `alter table "survey" add constraint "survey_attitude_check" check ("attitude" in ('SATISFIED', 'ACCEPTABLE', 'DISSATISFIED', 'VERY_POOR'));`,
    );
    this.addSql(`alter table "survey" enable row level security;`);
    this.addSql(`create policy "house" on "survey" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "field_service_assessment" add constraint "field_service_assessment_order_id_foreign" foreign key ("order_id") references "service_order" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "field_service_assessment" add constraint "field_service_assessment_state_check" check ("state" in ('RECORDED', 'CANCELLED'));`,
    );
    this.addSql(`alter table "field_service_assessment" enable row level security;`);
    this.addSql(`create policy "house" on "field_service_assessment" to "sanbao_house" using (true);`);
  }

  override down() {}
}
