import { Migration } from '@mikro-orm/migrations';

export class Migration20261125100151_archive extends Migration {
  override up() {
    this.addSql(
      `create table "retention_period" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "form" text not null, "years" int null, "reason" text not null, "decided_by_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`alter table "retention_period" add constraint "retention_period_number_unique" unique ("number");`);
    this.addSql(`create index "retention_period_changed_in_id_index" on "retention_period" ("changed_in", "id");`);
    this.addSql(`create index "retention_period_updated_at_id_index" on "retention_period" ("updated_at", "id");`);
    this.addSql(
      `create index "retention_period_index" on "retention_period" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "retention_period_state_id_index" on "retention_period" ("state", "id");`);
    this.addSql(`create index "retention_period_form_id_index" on "retention_period" ("form", "id");`);
    this.addSql(`create index "retention_period_years_id_index" on "retention_period" ("years", "id");`);
    this.addSql(
      `create index "retention_period_decided_by_id_id_index" on "retention_period" ("decided_by_id", "id");`,
    );

    this.addSql(
      `create table "archive_entry" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "form" text not null, "form_number" text not null, "finished_on" date not null, "keep_until" date null, "company" text null, "remark" text null, "paper_id" uuid not null, "digest" text not null, "application_id" uuid null, "survey_id" uuid null, "adjustment_record_id" uuid null, "work_report_id" uuid null, "hold_reason" text null, "held_by_id" uuid null, "proposed_by_id" uuid null, "rejection_reason" text null, "approved_by_id" uuid null, "disposed_on" date null, primary key ("id"));`,
    );
    this.addSql(`alter table "archive_entry" add constraint "archive_entry_number_unique" unique ("number");`);
    this.addSql(`create index "archive_entry_changed_in_id_index" on "archive_entry" ("changed_in", "id");`);
    this.addSql(`create index "archive_entry_updated_at_id_index" on "archive_entry" ("updated_at", "id");`);
    this.addSql(
      `create index "archive_entry_index" on "archive_entry" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "archive_entry_state_id_index" on "archive_entry" ("state", "id");`);
    this.addSql(`create index "archive_entry_form_id_index" on "archive_entry" ("form", "id");`);
    this.addSql(`create index "archive_entry_form_number_id_index" on "archive_entry" ("form_number", "id");`);
    this.addSql(`create index "archive_entry_finished_on_id_index" on "archive_entry" ("finished_on", "id");`);
    this.addSql(`create index "archive_entry_keep_until_id_index" on "archive_entry" ("keep_until", "id");`);
    this.addSql(`create index "archive_entry_company_id_index" on "archive_entry" ("company", "id");`);
    this.addSql(`create index "archive_entry_paper_id_id_index" on "archive_entry" ("paper_id", "id");`);
    this.addSql(`create index "archive_entry_application_id_id_index" on "archive_entry" ("application_id", "id");`);
    this.addSql(`create index "archive_entry_survey_id_id_index" on "archive_entry" ("survey_id", "id");`);
    this.addSql(
      `create index "archive_entry_adjustment_record_id_id_index" on "archive_entry" ("adjustment_record_id", "id");`,
    );
    this.addSql(`create index "archive_entry_work_report_id_id_index" on "archive_entry" ("work_report_id", "id");`);
    this.addSql(`create index "archive_entry_held_by_id_id_index" on "archive_entry" ("held_by_id", "id");`);
    this.addSql(`create index "archive_entry_proposed_by_id_id_index" on "archive_entry" ("proposed_by_id", "id");`);
    this.addSql(`create index "archive_entry_approved_by_id_id_index" on "archive_entry" ("approved_by_id", "id");`);
    this.addSql(`create index "archive_entry_disposed_on_id_index" on "archive_entry" ("disposed_on", "id");`);
    this.addSql(
      `alter table "archive_entry" add constraint "archive_entry_form_form_number_unique" unique ("form", "form_number");`,
    );

    this.addSql(`alter table "stored_file" add "erased_at" timestamptz(3) null;`);

    this.addSql(`alter table "parts_application" drop constraint "parts_application_state_check";`);
    this.addSql(
      `alter table "parts_application" add constraint "parts_application_state_check" check ("state" in ('DRAFT', 'SUBMITTED', 'SENT_BACK', 'SIGNED', 'CONFIRMED', 'REFUSED', 'ORDERED', 'FULFILLED', 'CANCELLED', 'DISPOSED'));`,
    );

    this.addSql(`alter table "survey" drop constraint "survey_state_check";`);
    this.addSql(
      `alter table "survey" add constraint "survey_state_check" check ("state" in ('SENT', 'ANSWERED', 'CANCELLED', 'DISPOSED'));`,
    );

    this.addSql(`alter table "adjustment_record" drop constraint "adjustment_record_state_check";`);
    this.addSql(
      `alter table "adjustment_record" add constraint "adjustment_record_state_check" check ("state" in ('FILED', 'DISPOSED'));`,
    );

    this.addSql(`alter table "work_report" drop constraint "work_report_state_check";`);
    this.addSql(
      `alter table "work_report" add constraint "work_report_state_check" check ("state" in ('FILED', 'SIGNED', 'REFUSED', 'REFUSAL_REVIEWED', 'DISPOSED'));`,
    );

    this.addSql(
      `alter table "retention_period" add constraint "retention_period_decided_by_id_foreign" foreign key ("decided_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "retention_period" add constraint "retention_period_state_check" check ("state" in ('IN_FORCE', 'SUPERSEDED'));`,
    );
    this.addSql(
      `alter table "retention_period" add constraint "retention_period_form_check" check ("form" in ('A', 'B', 'C', 'D'));`,
    );
    this.addSql(`alter table "retention_period" enable row level security;`);
    this.addSql(`create policy "house" on "retention_period" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "archive_entry" add constraint "archive_entry_paper_id_foreign" foreign key ("paper_id") references "stored_file" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "archive_entry" add constraint "archive_entry_application_id_foreign" foreign key ("application_id") references "parts_application" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "archive_entry" add constraint "archive_entry_survey_id_foreign" foreign key ("survey_id") references "survey" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "archive_entry" add constraint "archive_entry_adjustment_record_id_foreign" foreign key ("adjustment_record_id") references "adjustment_record" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "archive_entry" add constraint "archive_entry_work_report_id_foreign" foreign key ("work_report_id") references "work_report" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "archive_entry" add constraint "archive_entry_held_by_id_foreign" foreign key ("held_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "archive_entry" add constraint "archive_entry_proposed_by_id_foreign" foreign key ("proposed_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "archive_entry" add constraint "archive_entry_approved_by_id_foreign" foreign key ("approved_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "archive_entry" add constraint "archive_entry_state_check" check ("state" in ('ARCHIVED', 'LEGAL_HOLD', 'DISPOSAL_PROPOSED', 'DISPOSED'));`,
    );
    this.addSql(
      `alter table "archive_entry" add constraint "archive_entry_form_check" check ("form" in ('A', 'B', 'C', 'D'));`,
    );
    this.addSql(`alter table "archive_entry" enable row level security;`);
    this.addSql(`create policy "house" on "archive_entry" to "sanbao_house" using (true);`);
  }

  override down() {}
}
