import { Migration } from '@mikro-orm/migrations';

export class Migration20261124023708_training_sessions extends Migration {
  override up() {
    this.addSql(
      `create table "training_session" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "plan_id" uuid not null, "day" date not null, "topic" text not null, "hours" numeric(12,3) not null, "instructor_id" uuid not null, "correction_reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "training_session" add constraint "training_session_number_unique" unique ("number");`);
    this.addSql(`create index "training_session_changed_in_id_index" on "training_session" ("changed_in", "id");`);
    this.addSql(`create index "training_session_updated_at_id_index" on "training_session" ("updated_at", "id");`);
    this.addSql(
      `create index "training_session_index" on "training_session" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "training_session_state_id_index" on "training_session" ("state", "id");`);
    this.addSql(`create index "training_session_plan_id_id_index" on "training_session" ("plan_id", "id");`);
    this.addSql(`create index "training_session_day_id_index" on "training_session" ("day", "id");`);
    this.addSql(`create index "training_session_topic_id_index" on "training_session" ("topic", "id");`);
    this.addSql(`create index "training_session_hours_id_index" on "training_session" ("hours", "id");`);
    this.addSql(
      `create index "training_session_instructor_id_id_index" on "training_session" ("instructor_id", "id");`,
    );

    this.addSql(
      `create table "session_attendance" ("id" uuid not null, "position" int not null, "session_id" uuid not null, "enrolment_id" uuid not null, "attendance" text not null, "remark" text null, primary key ("id"));`,
    );
    this.addSql(`create index "session_attendance_session_id_index" on "session_attendance" ("session_id");`);
    this.addSql(
      `create index "session_attendance_enrolment_id_id_index" on "session_attendance" ("enrolment_id", "id");`,
    );

    this.addSql(
      `create table "in_house_practice" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "plan_id" uuid not null, "starts_on" date not null, "ends_on" date not null, "workplace" text not null, "management_help" text not null, "sales_help" text not null, "management_confirmed_by_id" uuid null, "sales_confirmed_by_id" uuid null, "decline_reason" text null, "work_done" text null, "cancellation_reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "in_house_practice" add constraint "in_house_practice_number_unique" unique ("number");`);
    this.addSql(`create index "in_house_practice_changed_in_id_index" on "in_house_practice" ("changed_in", "id");`);
    this.addSql(`create index "in_house_practice_updated_at_id_index" on "in_house_practice" ("updated_at", "id");`);
    this.addSql(
      `create index "in_house_practice_index" on "in_house_practice" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "in_house_practice_state_id_index" on "in_house_practice" ("state", "id");`);
    this.addSql(`create index "in_house_practice_plan_id_id_index" on "in_house_practice" ("plan_id", "id");`);
    this.addSql(`create index "in_house_practice_starts_on_id_index" on "in_house_practice" ("starts_on", "id");`);
    this.addSql(`create index "in_house_practice_ends_on_id_index" on "in_house_practice" ("ends_on", "id");`);
    this.addSql(`create index "in_house_practice_workplace_id_index" on "in_house_practice" ("workplace", "id");`);
    this.addSql(
      `create index "in_house_practice_management_confirmed_by_id_id_index" on "in_house_practice" ("management_confirmed_by_id", "id");`,
    );
    this.addSql(
      `create index "in_house_practice_sales_confirmed_by_id_id_index" on "in_house_practice" ("sales_confirmed_by_id", "id");`,
    );

    this.addSql(
      `create table "practice_attendance" ("id" uuid not null, "position" int not null, "practice_id" uuid not null, "enrolment_id" uuid not null, "attendance" text not null, "remark" text null, primary key ("id"));`,
    );
    this.addSql(`create index "practice_attendance_practice_id_index" on "practice_attendance" ("practice_id");`);
    this.addSql(
      `create index "practice_attendance_enrolment_id_id_index" on "practice_attendance" ("enrolment_id", "id");`,
    );

    this.addSql(
      `create table "assessment" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "enrolment_id" uuid not null, "assessed_on" date not null, "theory" numeric(12,3) not null, "practice" numeric(12,3) not null, "examiner_id" uuid not null, "remark" text null, "pass_mark" int not null, "attempt" int not null, "recorded_by_id" uuid not null, "void_reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "assessment" add constraint "assessment_number_unique" unique ("number");`);
    this.addSql(`create index "assessment_changed_in_id_index" on "assessment" ("changed_in", "id");`);
    this.addSql(`create index "assessment_updated_at_id_index" on "assessment" ("updated_at", "id");`);
    this.addSql(
      `create index "assessment_index" on "assessment" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "assessment_state_id_index" on "assessment" ("state", "id");`);
    this.addSql(`create index "assessment_enrolment_id_id_index" on "assessment" ("enrolment_id", "id");`);
    this.addSql(`create index "assessment_assessed_on_id_index" on "assessment" ("assessed_on", "id");`);
    this.addSql(`create index "assessment_theory_id_index" on "assessment" ("theory", "id");`);
    this.addSql(`create index "assessment_practice_id_index" on "assessment" ("practice", "id");`);
    this.addSql(`create index "assessment_examiner_id_id_index" on "assessment" ("examiner_id", "id");`);
    this.addSql(`create index "assessment_attempt_id_index" on "assessment" ("attempt", "id");`);
    this.addSql(`create index "assessment_recorded_by_id_id_index" on "assessment" ("recorded_by_id", "id");`);

    this.addSql(`alter table "training_plan" drop constraint "training_plan_state_check";`);
    this.addSql(
      `alter table "training_plan" add constraint "training_plan_state_check" check ("state" in ('DRAFT', 'SUBMITTED', 'REJECTED', 'APPROVED', 'ARRANGED', 'NOTIFIED', 'IN_PROGRESS', 'CLOSED', 'CANCELLED'));`,
    );

    this.addSql(`alter table "enrolment" drop constraint "enrolment_state_check";`);
    this.addSql(`alter table "enrolment" add "exemption_reason" text null;`);
    this.addSql(
      `alter table "enrolment" add constraint "enrolment_state_check" check ("state" in ('ENROLLED', 'NOTIFIED', 'EXEMPTED', 'COMPLETED', 'NO_SHOW', 'WITHDRAWN', 'CANCELLED'));`,
    );

    this.addSql(
      `alter table "training_session" add constraint "training_session_plan_id_foreign" foreign key ("plan_id") references "training_plan" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "training_session" add constraint "training_session_instructor_id_foreign" foreign key ("instructor_id") references "person" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "training_session" add constraint "training_session_state_check" check ("state" in ('RECORDED'));`,
    );
    this.addSql(
      `alter table "training_session" add constraint "training_session_topic_check" check ("topic" in ('PRINCIPLE', 'STRUCTURE', 'USE', 'REPAIR', 'MAINTENANCE', 'TROUBLESHOOTING'));`,
    );
    this.addSql(`alter table "training_session" enable row level security;`);
    this.addSql(`create policy "house" on "training_session" to "sanbao_house" using (true);`);
    this.addSql(`create policy "dealer" on "training_session" to "sanbao_dealer" using (exists (select from enrolment own join person on person.id = own.person_id
    where own.plan_id = training_session.plan_id and person.dealer_id = nullif(current_setting('sanbao.dealer', true), '')::uuid));`);

    this.addSql(
      `alter table "session_attendance" add constraint "session_attendance_session_id_foreign" foreign key ("session_id") references "training_session" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "session_attendance" add constraint "session_attendance_enrolment_id_foreign" foreign key ("enrolment_id") references "enrolment" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "session_attendance" add constraint "session_attendance_attendance_check" check ("attendance" in ('PRESENT', 'ABSENT', 'EXCUSED'));`,
    );
    this.addSql(`alter table "session_attendance" enable row level security;`);
    this.addSql(`create policy "house" on "session_attendance" to "sanbao_house" using (true);`);
    this.addSql(`create policy "dealer" on "session_attendance" to "sanbao_dealer" using (exists (select from enrolment own join person on person.id = own.person_id
    where own.id = session_attendance.enrolment_id and person.dealer_id = nullif(current_setting('sanbao.dealer', true), '')::uuid));`);

    this.addSql(
      `alter table "in_house_practice" add constraint "in_house_practice_plan_id_foreign" foreign key ("plan_id") references "training_plan" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "in_house_practice" add constraint "in_house_practice_management_confirmed_by_id_foreign" foreign key ("management_confirmed_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "in_house_practice" add constraint "in_house_practice_sales_confirmed_by_id_foreign" foreign key ("sales_confirmed_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "in_house_practice" add constraint "in_house_practice_state_check" check ("state" in ('SCHEDULED', 'CONFIRMED', 'RECORDED', 'CANCELLED'));`,
    );
    this.addSql(`alter table "in_house_practice" enable row level security;`);
    this.addSql(`create policy "house" on "in_house_practice" to "sanbao_house" using (true);`);
    this.addSql(`create policy "dealer" on "in_house_practice" to "sanbao_dealer" using (exists (select from enrolment own join person on person.id = own.person_id
    where own.plan_id = in_house_practice.plan_id and person.dealer_id = nullif(current_setting('sanbao.dealer', true), '')::uuid));`);

    this.addSql(
      `alter table "practice_attendance" add constraint "practice_attendance_practice_id_foreign" foreign key ("practice_id") references "in_house_practice" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "practice_attendance" add constraint "practice_attendance_enrolment_id_foreign" foreign key ("enrolment_id") references "enrolment" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "practice_attendance" add constraint "practice_attendance_attendance_check" check ("attendance" in ('PRESENT', 'ABSENT', 'EXCUSED'));`,
    );
    this.addSql(`alter table "practice_attendance" enable row level security;`);
    this.addSql(`create policy "house" on "practice_attendance" to "sanbao_house" using (true);`);
    this.addSql(`create policy "dealer" on "practice_attendance" to "sanbao_dealer" using (exists (select from enrolment own join person on person.id = own.person_id
    where own.id = practice_attendance.enrolment_id and person.dealer_id = nullif(current_setting('sanbao.dealer', true), '')::uuid));`);

    this.addSql(
      `alter table "assessment" add constraint "assessment_enrolment_id_foreign" foreign key ("enrolment_id") references "enrolment" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "assessment" add constraint "assessment_examiner_id_foreign" foreign key ("examiner_id") references "person" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "assessment" add constraint "assessment_recorded_by_id_foreign" foreign key ("recorded_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "assessment" add constraint "assessment_state_check" check ("state" in ('PASSED', 'FAILED', 'VOID'));`,
    );
    this.addSql(`alter table "assessment" enable row level security;`);
    this.addSql(`create policy "house" on "assessment" to "sanbao_house" using (true);`);
    this.addSql(`create policy "dealer" on "assessment" to "sanbao_dealer" using (exists (select from enrolment own join person on person.id = own.person_id
    where own.id = assessment.enrolment_id and person.dealer_id = nullif(current_setting('sanbao.dealer', true), '')::uuid));`);
  }

  override down() {}
}
