import { Migration } from '@mikro-orm/migrations';

/** 32 random bytes as the application makes them, for papers that there are already. */
const secret = `rtrim(translate(encode(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'base64'), '+/', '-_'), '=')`;

export class Migration20261125133135_records_of_execution extends Migration {
  override up() {
    this.addSql(
      `create table "form_pack" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "form" text not null, "numbers" text[] not null, "records" int not null, "done" int not null, "file_id" uuid null, "manifest_digest" text null, "failure" text null, "asked_by_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`alter table "form_pack" add constraint "form_pack_number_unique" unique ("number");`);
    this.addSql(`create index "form_pack_changed_in_id_index" on "form_pack" ("changed_in", "id");`);
    this.addSql(`create index "form_pack_updated_at_id_index" on "form_pack" ("updated_at", "id");`);
    this.addSql(
      `create index "form_pack_index" on "form_pack" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "form_pack_state_id_index" on "form_pack" ("state", "id");`);
    this.addSql(`create index "form_pack_form_id_index" on "form_pack" ("form", "id");`);
    this.addSql(`create index "form_pack_records_id_index" on "form_pack" ("records", "id");`);
    this.addSql(`create index "form_pack_file_id_id_index" on "form_pack" ("file_id", "id");`);
    this.addSql(`create index "form_pack_asked_by_id_id_index" on "form_pack" ("asked_by_id", "id");`);

    this.addSql(
      `create table "department_assessment" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "department" text not null, "period" text not null, "from" date not null, "until" date not null, "grade" text null, "opinion" text null, "volume" int not null, "in_time" int not null, "late" int not null, "deviating" int not null, "excepted" int not null, "figures" jsonb not null, "assessed_by_id" uuid not null, "published_on" date null, "acknowledged_by_id" uuid null, "reply" text null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "department_assessment" add constraint "department_assessment_number_unique" unique ("number");`,
    );
    this.addSql(
      `create index "department_assessment_changed_in_id_index" on "department_assessment" ("changed_in", "id");`,
    );
    this.addSql(
      `create index "department_assessment_updated_at_id_index" on "department_assessment" ("updated_at", "id");`,
    );
    this.addSql(
      `create index "department_assessment_index" on "department_assessment" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "department_assessment_state_id_index" on "department_assessment" ("state", "id");`);
    this.addSql(
      `create index "department_assessment_department_id_index" on "department_assessment" ("department", "id");`,
    );
    this.addSql(`create index "department_assessment_period_id_index" on "department_assessment" ("period", "id");`);
    this.addSql(`create index "department_assessment_grade_id_index" on "department_assessment" ("grade", "id");`);
    this.addSql(`create index "department_assessment_volume_id_index" on "department_assessment" ("volume", "id");`);
    this.addSql(`create index "department_assessment_late_id_index" on "department_assessment" ("late", "id");`);
    this.addSql(
      `create index "department_assessment_assessed_by_id_id_index" on "department_assessment" ("assessed_by_id", "id");`,
    );
    this.addSql(
      `create index "department_assessment_published_on_id_index" on "department_assessment" ("published_on", "id");`,
    );
    this.addSql(
      `create index "department_assessment_acknowledged_by_id_id_index" on "department_assessment" ("acknowledged_by_id", "id");`,
    );
    this.addSql(`create index "department_assessment_until_index" on "department_assessment" ("until");`);
    this.addSql(
      `alter table "department_assessment" add constraint "department_assessment_department_from_until_unique" unique ("department", "from", "until");`,
    );

    this.addSql(`alter table "training_notice" add "verification_token" text not null default ${secret};`);
    this.addSql(`alter table "training_notice" alter "verification_token" drop default;`);
    this.addSql(
      `alter table "training_notice" add constraint "training_notice_verification_token_unique" unique ("verification_token");`,
    );

    this.addSql(`alter table "complaint_summary" add "verification_token" text not null default ${secret};`);
    this.addSql(`alter table "complaint_summary" alter "verification_token" drop default;`);
    this.addSql(
      `alter table "complaint_summary" add constraint "complaint_summary_verification_token_unique" unique ("verification_token");`,
    );

    this.addSql(
      `alter table "form_pack" add constraint "form_pack_file_id_foreign" foreign key ("file_id") references "stored_file" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "form_pack" add constraint "form_pack_asked_by_id_foreign" foreign key ("asked_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "form_pack" add constraint "form_pack_state_check" check ("state" in ('MAKING', 'READY', 'FAILED'));`,
    );
    this.addSql(
      `alter table "form_pack" add constraint "form_pack_form_check" check ("form" in ('PARTS_APPLICATION', 'SURVEY', 'ADJUSTMENT_RECORD', 'WORK_REPORT', 'CERTIFICATE', 'TECHNICIAN_LICENCE', 'TRAINING_NOTICE', 'COMPLAINT_SUMMARY'));`,
    );
    this.addSql(`alter table "form_pack" enable row level security;`);
    this.addSql(`create policy "house" on "form_pack" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "department_assessment" add constraint "department_assessment_assessed_by_id_foreign" foreign key ("assessed_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "department_assessment" add constraint "department_assessment_acknowledged_by_id_foreign" foreign key ("acknowledged_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "department_assessment" add constraint "department_assessment_state_check" check ("state" in ('DRAFT', 'PUBLISHED', 'ACKNOWLEDGED'));`,
    );
    this.addSql(
      `alter table "department_assessment" add constraint "department_assessment_department_check" check ("department" in ('AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING'));`,
    );
    this.addSql(
      `alter table "department_assessment" add constraint "department_assessment_grade_check" check ("grade" in ('EXCELLENT', 'GOOD', 'ADEQUATE', 'INADEQUATE'));`,
    );
    this.addSql(`alter table "department_assessment" enable row level security;`);
    this.addSql(`create policy "house" on "department_assessment" to "sanbao_house" using (true);`);

    // The steps that made an entry and that dispose of it tell what it says: that goes as well, once both are written down.
    this.addSql('drop trigger dispose on archive_entry;');
    this.addSql(`create or replace function sanbao_dispose() returns trigger language plpgsql security definer set search_path = public as $$
      declare subject uuid := coalesce(new.application_id, new.survey_id, new.adjustment_record_id, new.work_report_id);
      begin
        delete from procedure_event_content c using procedure_event e
          where e.id = c.id and (e.record_id = subject
            or e.record_id = new.id and (e."from" is null or e.step = 'approveDisposal'));
        update attachment set caption = null, removed_at = coalesce(removed_at, new.updated_at)
          where record_id in (new.id, subject);
        update stored_file set name = '', erased_at = new.updated_at
          where record_id in (new.id, subject) and erased_at is null;
        return null;
      end
    $$;`);
    this.addSql(`create constraint trigger dispose after update on archive_entry deferrable initially deferred for each row
      when (new.state = 'DISPOSED' and old.state <> 'DISPOSED') execute function sanbao_dispose();`);
  }

  override down() {}
}
