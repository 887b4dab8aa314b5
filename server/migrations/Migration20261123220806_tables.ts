import { Migration } from '@mikro-orm/migrations';

export class Migration20261123220806_tables extends Migration {
  override up() {
    this.addSql(
      `create table "customer" ("id" uuid not null, "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "name" text not null, "industry" text null, "contact" text not null, "phone" text not null, primary key ("id"));`,
    );
    this.addSql(`alter table "customer" add constraint "customer_number_unique" unique ("number");`);
    this.addSql(`create index "customer_updated_at_id_index" on "customer" ("updated_at", "id");`);
    this.addSql(
      `create index "customer_index" on "customer" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "customer_state_id_index" on "customer" ("state", "id");`);
    this.addSql(`create index "customer_name_id_index" on "customer" ("name", "id");`);
    this.addSql(`create index "customer_industry_id_index" on "customer" ("industry", "id");`);
    this.addSql(`create index "customer_contact_id_index" on "customer" ("contact", "id");`);
    this.addSql(`create index "customer_phone_id_index" on "customer" ("phone", "id");`);

    this.addSql(
      `create table "customer_site" ("id" uuid not null, "position" int not null, "customer_id" uuid not null, "name" text not null, "city" text not null, "address" text not null, "postcode" text null, "contact" text not null, "phone" text not null, primary key ("id"));`,
    );
    this.addSql(`create index "customer_site_customer_id_index" on "customer_site" ("customer_id");`);

    this.addSql(
      `create table "dealer" ("id" uuid not null, "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "name" text not null, "city" text not null, "address" text null, "contact" text not null, "phone" text not null, primary key ("id"));`,
    );
    this.addSql(`alter table "dealer" add constraint "dealer_number_unique" unique ("number");`);
    this.addSql(`create index "dealer_updated_at_id_index" on "dealer" ("updated_at", "id");`);
    this.addSql(`create index "dealer_index" on "dealer" using gin (array_to_tsvector(string_to_array(search, ' ')));`);
    this.addSql(`create index "dealer_state_id_index" on "dealer" ("state", "id");`);
    this.addSql(`create index "dealer_name_id_index" on "dealer" ("name", "id");`);
    this.addSql(`create index "dealer_city_id_index" on "dealer" ("city", "id");`);
    this.addSql(`create index "dealer_phone_id_index" on "dealer" ("phone", "id");`);

    this.addSql(
      `create table "idempotency_key" ("user_id" uuid not null, "response_name" text not null, "key" text not null, "request_hash" text not null, "record_id" uuid null, "at" timestamptz(3) not null, primary key ("user_id", "response_name", "key"));`,
    );

    this.addSql(
      `create table "person" ("id" uuid not null, "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "name" text not null, "employer" text not null, "dealer_id" uuid null, "customer_id" uuid null, "roles" text[] not null, "phone" text null, "email" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "person" add constraint "person_number_unique" unique ("number");`);
    this.addSql(`create index "person_updated_at_id_index" on "person" ("updated_at", "id");`);
    this.addSql(`create index "person_index" on "person" using gin (array_to_tsvector(string_to_array(search, ' ')));`);
    this.addSql(`create index "person_state_id_index" on "person" ("state", "id");`);
    this.addSql(`create index "person_name_id_index" on "person" ("name", "id");`);
    this.addSql(`create index "person_employer_id_index" on "person" ("employer", "id");`);
    this.addSql(`create index "person_dealer_id_id_index" on "person" ("dealer_id", "id");`);
    this.addSql(`create index "person_customer_id_id_index" on "person" ("customer_id", "id");`);
    this.addSql(`create index "person_phone_id_index" on "person" ("phone", "id");`);

    this.addSql(
      `create table "procedure_chain_head" ("id" int not null, "position" bigint not null, "hash" bytea not null, primary key ("id"));`,
    );

    this.addSql(
      `create table "procedure_event" ("id" uuid not null, "dealer_id" uuid null, "record" text not null, "record_id" uuid not null, "version" int not null, "at" timestamptz(3) not null, "step" text not null, "clause" text null, "department" text null, "user_id" uuid null, "person" text not null, "on_behalf_of" text null, "from" text null, "to" text not null, "revision" text not null, "content_digest" text not null, primary key ("id"));`,
    );
    this.addSql(`create index "procedure_event_record_id_id_index" on "procedure_event" ("record_id", "id");`);

    this.addSql(
      `create table "procedure_event_content" ("id" uuid not null, "salt" text not null, "content" text not null, primary key ("id"));`,
    );

    this.addSql(
      `create table "procedure_event_link" ("position" bigint not null, "event_id" uuid not null, "hash" bytea not null, primary key ("position"));`,
    );
    this.addSql(
      `alter table "procedure_event_link" add constraint "procedure_event_link_event_id_unique" unique ("event_id");`,
    );

    this.addSql(
      `create table "product_family" ("id" uuid not null, "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "code" text not null, "name" text not null, primary key ("id"));`,
    );
    this.addSql(`alter table "product_family" add constraint "product_family_number_unique" unique ("number");`);
    this.addSql(`alter table "product_family" add constraint "product_family_code_unique" unique ("code");`);
    this.addSql(`create index "product_family_updated_at_id_index" on "product_family" ("updated_at", "id");`);
    this.addSql(
      `create index "product_family_index" on "product_family" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "product_family_state_id_index" on "product_family" ("state", "id");`);
    this.addSql(`create index "product_family_name_id_index" on "product_family" ("name", "id");`);

    this.addSql(
      `create table "product_model" ("id" uuid not null, "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "code" text not null, "name" text not null, "family_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`alter table "product_model" add constraint "product_model_number_unique" unique ("number");`);
    this.addSql(`alter table "product_model" add constraint "product_model_code_unique" unique ("code");`);
    this.addSql(`create index "product_model_updated_at_id_index" on "product_model" ("updated_at", "id");`);
    this.addSql(
      `create index "product_model_index" on "product_model" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "product_model_state_id_index" on "product_model" ("state", "id");`);
    this.addSql(`create index "product_model_name_id_index" on "product_model" ("name", "id");`);
    this.addSql(`create index "product_model_family_id_id_index" on "product_model" ("family_id", "id");`);

    this.addSql(
      `create table "record_number" ("prefix" text not null, "year" int not null, "last" int not null, primary key ("prefix", "year"));`,
    );

    this.addSql(
      `create table "user" ("id" uuid not null, "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "password_hash" text not null, "state" text not null, "email" text not null, "name" text not null, "person_id" uuid not null, "roles" text[] not null, "password_set_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "user" add constraint "user_number_unique" unique ("number");`);
    this.addSql(`alter table "user" add constraint "user_email_unique" unique ("email");`);
    this.addSql(`create index "user_updated_at_id_index" on "user" ("updated_at", "id");`);
    this.addSql(`create index "user_index" on "user" using gin (array_to_tsvector(string_to_array(search, ' ')));`);
    this.addSql(`create index "user_state_id_index" on "user" ("state", "id");`);
    this.addSql(`create index "user_name_id_index" on "user" ("name", "id");`);
    this.addSql(`create index "user_person_id_id_index" on "user" ("person_id", "id");`);

    this.addSql(
      `create table "training_plan" ("id" uuid not null, "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "title" text not null, "bases" jsonb not null, "topics" text[] not null, "starts_on" date not null, "ends_on" date not null, "audience" text not null, "capacity" int not null, "product_family_id" uuid not null, "in_house_practice" boolean not null, "other_matters" text null, "revision" int not null, "drafted_by_id" uuid not null, "submitted_by_id" uuid null, "approved_by_id" uuid null, "opinion" text null, "rejection_reason" text null, "amendment_reason" text null, "cancellation_reason" text null, "venue" jsonb null, primary key ("id"));`,
    );
    this.addSql(`alter table "training_plan" add constraint "training_plan_number_unique" unique ("number");`);
    this.addSql(`create index "training_plan_updated_at_id_index" on "training_plan" ("updated_at", "id");`);
    this.addSql(
      `create index "training_plan_index" on "training_plan" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "training_plan_state_id_index" on "training_plan" ("state", "id");`);
    this.addSql(`create index "training_plan_title_id_index" on "training_plan" ("title", "id");`);
    this.addSql(`create index "training_plan_starts_on_id_index" on "training_plan" ("starts_on", "id");`);
    this.addSql(`create index "training_plan_ends_on_id_index" on "training_plan" ("ends_on", "id");`);
    this.addSql(`create index "training_plan_capacity_id_index" on "training_plan" ("capacity", "id");`);
    this.addSql(
      `create index "training_plan_product_family_id_id_index" on "training_plan" ("product_family_id", "id");`,
    );
    this.addSql(`create index "training_plan_drafted_by_id_id_index" on "training_plan" ("drafted_by_id", "id");`);
    this.addSql(`create index "training_plan_submitted_by_id_id_index" on "training_plan" ("submitted_by_id", "id");`);
    this.addSql(`create index "training_plan_approved_by_id_id_index" on "training_plan" ("approved_by_id", "id");`);

    this.addSql(
      `create table "training_plan_instructors" ("training_plan_id" uuid not null, "person_id" uuid not null, primary key ("training_plan_id", "person_id"));`,
    );

    this.addSql(
      `create table "scheduled_lesson" ("id" uuid not null, "position" int not null, "plan_id" uuid not null, "day" date not null, "topic" text not null, "hours" numeric(12,3) not null, "instructor_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "scheduled_lesson_plan_id_index" on "scheduled_lesson" ("plan_id");`);
    this.addSql(
      `create index "scheduled_lesson_instructor_id_id_index" on "scheduled_lesson" ("instructor_id", "id");`,
    );

    this.addSql(
      `create table "enrolment" ("id" uuid not null, "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "plan_id" uuid not null, "person_id" uuid not null, "withdrawal_reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "enrolment" add constraint "enrolment_number_unique" unique ("number");`);
    this.addSql(`create index "enrolment_updated_at_id_index" on "enrolment" ("updated_at", "id");`);
    this.addSql(
      `create index "enrolment_index" on "enrolment" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "enrolment_state_id_index" on "enrolment" ("state", "id");`);
    this.addSql(`create index "enrolment_plan_id_id_index" on "enrolment" ("plan_id", "id");`);
    this.addSql(`create index "enrolment_person_id_id_index" on "enrolment" ("person_id", "id");`);

    this.addSql(
      `create table "training_notice" ("id" uuid not null, "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "kind" text not null, "channel" text not null, "enrolment_id" uuid not null, "recipient" text not null, "subject" text not null, "text" text not null, "attempts" int not null, "sent_at" timestamptz(3) null, "failure" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "training_notice" add constraint "training_notice_number_unique" unique ("number");`);
    this.addSql(`create index "training_notice_updated_at_id_index" on "training_notice" ("updated_at", "id");`);
    this.addSql(
      `create index "training_notice_index" on "training_notice" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "training_notice_state_id_index" on "training_notice" ("state", "id");`);
    this.addSql(`create index "training_notice_kind_id_index" on "training_notice" ("kind", "id");`);
    this.addSql(`create index "training_notice_channel_id_index" on "training_notice" ("channel", "id");`);
    this.addSql(`create index "training_notice_enrolment_id_id_index" on "training_notice" ("enrolment_id", "id");`);
    this.addSql(`create index "training_notice_recipient_id_index" on "training_notice" ("recipient", "id");`);
    this.addSql(`create index "training_notice_subject_id_index" on "training_notice" ("subject", "id");`);

    this.addSql(
      `create table "session" ("token_hash" text not null, "user_id" uuid not null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, primary key ("token_hash"));`,
    );
    this.addSql(`create index "session_user_id_index" on "session" ("user_id");`);

    this.addSql(
      `alter table "customer" add constraint "customer_state_check" check ("state" in ('ACTIVE', 'INACTIVE'));`,
    );
    this.addSql(`alter table "customer" enable row level security;`);
    this.addSql(`create policy "house" on "customer" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "customer_site" add constraint "customer_site_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "customer_site" enable row level security;`);
    this.addSql(`create policy "house" on "customer_site" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "customer_site" to "sanbao_dealer" using (exists (select from customer p where p.id = customer_site.customer_id));`,
    );

    this.addSql(`alter table "dealer" add constraint "dealer_state_check" check ("state" in ('ACTIVE', 'INACTIVE'));`);
    this.addSql(`alter table "dealer" enable row level security;`);
    this.addSql(`create policy "house" on "dealer" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "dealer" to "sanbao_dealer" using (dealer.id = nullif(current_setting('sanbao.dealer', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "person" add constraint "person_dealer_id_foreign" foreign key ("dealer_id") references "dealer" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "person" add constraint "person_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "person" add constraint "person_state_check" check ("state" in ('ACTIVE', 'INACTIVE'));`);
    this.addSql(
      `alter table "person" add constraint "person_employer_check" check ("employer" in ('HOUSE', 'DEALER', 'CUSTOMER'));`,
    );
    this.addSql(
      `alter table "person" add constraint "person_roles_check" check ("roles" <@ array['TRAINEE'::text, 'TECHNICIAN'::text, 'INSTRUCTOR'::text]);`,
    );
    this.addSql(`alter table "person" enable row level security;`);
    this.addSql(`create policy "house" on "person" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "person" to "sanbao_dealer" using (person.dealer_id = nullif(current_setting('sanbao.dealer', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "procedure_event" add constraint "procedure_event_department_check" check ("department" in ('AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING', 'GENERAL_MANAGER', 'DEALER', 'AUDIT', 'ADMINISTRATION'));`,
    );
    this.addSql(`alter table "procedure_event" enable row level security;`);
    this.addSql(`create policy "house" on "procedure_event" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "procedure_event" to "sanbao_dealer" using (procedure_event.dealer_id = nullif(current_setting('sanbao.dealer', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "procedure_event_content" add constraint "procedure_event_content_id_foreign" foreign key ("id") references "procedure_event" ("id") on update cascade on delete restrict;`,
    );
    this.addSql(`alter table "procedure_event_content" enable row level security;`);
    this.addSql(`create policy "house" on "procedure_event_content" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "procedure_event_content" to "sanbao_dealer" using (exists (select from procedure_event e where e.id = procedure_event_content.id and e.dealer_id = nullif(current_setting('sanbao.dealer', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "product_family" add constraint "product_family_state_check" check ("state" in ('ACTIVE', 'INACTIVE'));`,
    );
    this.addSql(`alter table "product_family" enable row level security;`);
    this.addSql(`create policy "house" on "product_family" to "sanbao_house" using (true);`);
    this.addSql(`create policy "dealer" on "product_family" to "sanbao_dealer" using (true);`);

    this.addSql(
      `alter table "product_model" add constraint "product_model_family_id_foreign" foreign key ("family_id") references "product_family" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "product_model" add constraint "product_model_state_check" check ("state" in ('ACTIVE', 'INACTIVE'));`,
    );
    this.addSql(`alter table "product_model" enable row level security;`);
    this.addSql(`create policy "house" on "product_model" to "sanbao_house" using (true);`);
    this.addSql(`create policy "dealer" on "product_model" to "sanbao_dealer" using (true);`);

    this.addSql(
      `alter table "user" add constraint "user_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "user" add constraint "user_state_check" check ("state" in ('ACTIVE', 'INACTIVE'));`);
    this.addSql(
      `alter table "user" add constraint "user_roles_check" check ("roles" <@ array['AFTER_SALES'::text, 'AFTER_SALES_HEAD'::text, 'ENGINEER'::text, 'MANAGEMENT'::text, 'MANAGEMENT_HEAD'::text, 'SALES'::text, 'SALES_HEAD'::text, 'MANUFACTURING'::text, 'MANUFACTURING_HEAD'::text, 'GENERAL_MANAGER'::text, 'DEALER'::text, 'AUDITOR'::text, 'ADMINISTRATOR'::text]);`,
    );
    this.addSql(`alter table "user" enable row level security;`);
    this.addSql(`create policy "house" on "user" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "training_plan" add constraint "training_plan_product_family_id_foreign" foreign key ("product_family_id") references "product_family" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "training_plan" add constraint "training_plan_drafted_by_id_foreign" foreign key ("drafted_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "training_plan" add constraint "training_plan_submitted_by_id_foreign" foreign key ("submitted_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "training_plan" add constraint "training_plan_approved_by_id_foreign" foreign key ("approved_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "training_plan" add constraint "training_plan_state_check" check ("state" in ('DRAFT', 'SUBMITTED', 'REJECTED', 'APPROVED', 'ARRANGED', 'NOTIFIED', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "training_plan" add constraint "training_plan_topics_check" check ("topics" <@ array['PRINCIPLE'::text, 'STRUCTURE'::text, 'USE'::text, 'REPAIR'::text, 'MAINTENANCE'::text, 'TROUBLESHOOTING'::text]);`,
    );
    this.addSql(`alter table "training_plan" enable row level security;`);
    this.addSql(`create policy "house" on "training_plan" to "sanbao_house" using (true);`);
    this.addSql(`create policy "dealer" on "training_plan" to "sanbao_dealer" using ((training_plan.state in ('APPROVED', 'ARRANGED', 'NOTIFIED') or exists (select from enrolment own join person on person.id = own.person_id
      where own.plan_id = training_plan.id and person.dealer_id = nullif(current_setting('sanbao.dealer', true), '')::uuid)));`);

    this.addSql(
      `alter table "training_plan_instructors" add constraint "training_plan_instructors_training_plan_id_foreign" foreign key ("training_plan_id") references "training_plan" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "training_plan_instructors" add constraint "training_plan_instructors_person_id_foreign" foreign key ("person_id") references "person" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "scheduled_lesson" add constraint "scheduled_lesson_plan_id_foreign" foreign key ("plan_id") references "training_plan" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "scheduled_lesson" add constraint "scheduled_lesson_instructor_id_foreign" foreign key ("instructor_id") references "person" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "scheduled_lesson" add constraint "scheduled_lesson_topic_check" check ("topic" in ('PRINCIPLE', 'STRUCTURE', 'USE', 'REPAIR', 'MAINTENANCE', 'TROUBLESHOOTING'));`,
    );
    this.addSql(`alter table "scheduled_lesson" enable row level security;`);
    this.addSql(`create policy "house" on "scheduled_lesson" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "scheduled_lesson" to "sanbao_dealer" using (exists (select from training_plan p where p.id = scheduled_lesson.plan_id));`,
    );

    this.addSql(
      `alter table "enrolment" add constraint "enrolment_plan_id_foreign" foreign key ("plan_id") references "training_plan" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "enrolment" add constraint "enrolment_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "enrolment" add constraint "enrolment_state_check" check ("state" in ('ENROLLED', 'NOTIFIED', 'WITHDRAWN', 'CANCELLED'));`,
    );
    this.addSql(`alter table "enrolment" enable row level security;`);
    this.addSql(`create policy "house" on "enrolment" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "enrolment" to "sanbao_dealer" using (exists (select from person own where own.id = enrolment.person_id and own.dealer_id = nullif(current_setting('sanbao.dealer', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "training_notice" add constraint "training_notice_enrolment_id_foreign" foreign key ("enrolment_id") references "enrolment" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "training_notice" add constraint "training_notice_state_check" check ("state" in ('QUEUED', 'SENT', 'FAILED'));`,
    );
    this.addSql(
      `alter table "training_notice" add constraint "training_notice_kind_check" check ("kind" in ('INVITATION', 'AMENDMENT', 'CANCELLATION'));`,
    );
    this.addSql(
      `alter table "training_notice" add constraint "training_notice_channel_check" check ("channel" in ('MAIL', 'PRINTED', 'PHONE'));`,
    );
    this.addSql(`alter table "training_notice" enable row level security;`);
    this.addSql(`create policy "house" on "training_notice" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "training_notice" to "sanbao_dealer" using (exists (select from enrolment own join person on person.id = own.person_id where own.id = training_notice.enrolment_id and person.dealer_id = nullif(current_setting('sanbao.dealer', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "session" add constraint "session_user_id_foreign" foreign key ("user_id") references "user" ("id") on delete cascade;`,
    );
  }

  override down() {}
}
