import { Migration } from '@mikro-orm/migrations';

export class Migration20261129211347_training_rooms_and_wishes extends Migration {
  override up() {
    this.addSql(
      `create table "training_room" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "venue" text not null, "room" text not null, "address" text not null, "capacity" int not null, primary key ("id"));`,
    );
    this.addSql(`alter table "training_room" add constraint "training_room_number_unique" unique ("number");`);
    this.addSql(`create index "training_room_changed_in_id_index" on "training_room" ("changed_in", "id");`);
    this.addSql(`create index "training_room_updated_at_id_index" on "training_room" ("updated_at", "id");`);
    this.addSql(
      `create index "training_room_index" on "training_room" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "training_room_state_id_index" on "training_room" ("state", "id");`);
    this.addSql(`create index "training_room_venue_id_index" on "training_room" ("venue", "id");`);
    this.addSql(`create index "training_room_room_id_index" on "training_room" ("room", "id");`);
    this.addSql(`create index "training_room_capacity_id_index" on "training_room" ("capacity", "id");`);
    this.addSql(
      `alter table "training_room" add constraint "training_room_venue_room_unique" unique ("venue", "room");`,
    );

    this.addSql(
      `create table "practice_day" ("id" uuid not null, "position" int not null, "practice_id" uuid not null, "day" date not null, "work" text not null, "workplace" text null, "guide_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`create index "practice_day_practice_id_index" on "practice_day" ("practice_id");`);
    this.addSql(`create index "practice_day_guide_id_id_index" on "practice_day" ("guide_id", "id");`);

    this.addSql(
      `create table "training_wish" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "subject" text not null, "words" text null, "source" text not null, "complaint_id" uuid null, "source_number" text null, "correspondence_id" uuid null, "customer_id" uuid null, "product_family_id" uuid null, "topics" text[] not null, "people" int null, "wanted_by" date null, "department" text not null, "dealer_id" uuid null, "recorded_by_id" uuid not null, "plan_id" uuid null, "answer" text null, "answered_by_id" uuid null, "answered_on" date null, "cancellation_reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "training_wish" add constraint "training_wish_number_unique" unique ("number");`);
    this.addSql(`create index "training_wish_changed_in_id_index" on "training_wish" ("changed_in", "id");`);
    this.addSql(`create index "training_wish_updated_at_id_index" on "training_wish" ("updated_at", "id");`);
    this.addSql(
      `create index "training_wish_index" on "training_wish" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "training_wish_state_id_index" on "training_wish" ("state", "id");`);
    this.addSql(`create index "training_wish_subject_id_index" on "training_wish" ("subject", "id");`);
    this.addSql(`create index "training_wish_source_id_index" on "training_wish" ("source", "id");`);
    this.addSql(`create index "training_wish_complaint_id_id_index" on "training_wish" ("complaint_id", "id");`);
    this.addSql(
      `create index "training_wish_correspondence_id_id_index" on "training_wish" ("correspondence_id", "id");`,
    );
    this.addSql(`create index "training_wish_customer_id_id_index" on "training_wish" ("customer_id", "id");`);
    this.addSql(
      `create index "training_wish_product_family_id_id_index" on "training_wish" ("product_family_id", "id");`,
    );
    this.addSql(`create index "training_wish_wanted_by_id_index" on "training_wish" ("wanted_by", "id");`);
    this.addSql(`create index "training_wish_department_id_index" on "training_wish" ("department", "id");`);
    this.addSql(`create index "training_wish_dealer_id_id_index" on "training_wish" ("dealer_id", "id");`);
    this.addSql(`create index "training_wish_recorded_by_id_id_index" on "training_wish" ("recorded_by_id", "id");`);
    this.addSql(`create index "training_wish_plan_id_id_index" on "training_wish" ("plan_id", "id");`);
    this.addSql(`create index "training_wish_answered_by_id_id_index" on "training_wish" ("answered_by_id", "id");`);
    this.addSql(`create index "training_wish_created_at_index" on "training_wish" ("created_at");`);

    this.addSql(`alter table "training_plan" add "training_room_id" uuid null;`);
    this.addSql(
      `alter table "training_plan" add constraint "training_plan_training_room_id_foreign" foreign key ("training_room_id") references "training_room" ("id") on delete restrict;`,
    );
    this.addSql(
      `create index "training_plan_training_room_id_id_index" on "training_plan" ("training_room_id", "id");`,
    );

    this.addSql(`alter table "procedure_revision" drop constraint "procedure_revision_letter_unique";`);
    this.addSql(
      `alter table "procedure_revision" add "modification" int null, add "prepared_by_id" uuid null, add "checked_by_id" uuid null, add "copies" jsonb null, add "acknowledgements" jsonb not null default '[]';`,
    );
    this.addSql(`alter table "procedure_revision" alter "acknowledgements" drop default;`);
    this.addSql(
      `alter table "procedure_revision" add constraint "procedure_revision_prepared_by_id_foreign" foreign key ("prepared_by_id") references "person" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "procedure_revision" add constraint "procedure_revision_checked_by_id_foreign" foreign key ("checked_by_id") references "person" ("id") on delete restrict;`,
    );
    this.addSql(`create index "procedure_revision_letter_id_index" on "procedure_revision" ("letter", "id");`);
    this.addSql(
      `create index "procedure_revision_modification_id_index" on "procedure_revision" ("modification", "id");`,
    );
    this.addSql(
      `create index "procedure_revision_prepared_by_id_id_index" on "procedure_revision" ("prepared_by_id", "id");`,
    );
    this.addSql(
      `create index "procedure_revision_checked_by_id_id_index" on "procedure_revision" ("checked_by_id", "id");`,
    );
    this.addSql(
      `alter table "procedure_revision" add constraint "procedure_revision_letter_modification_unique" unique ("letter", "modification");`,
    );

    this.addSql(`alter table "fault_report" add "bulletin_id" uuid null;`);
    this.addSql(
      `alter table "fault_report" add constraint "fault_report_bulletin_id_foreign" foreign key ("bulletin_id") references "technical_document" ("id") on delete restrict;`,
    );
    this.addSql(`create index "fault_report_bulletin_id_id_index" on "fault_report" ("bulletin_id", "id");`);

    this.addSql(
      `alter table "training_room" add constraint "training_room_state_check" check ("state" in ('ACTIVE', 'INACTIVE'));`,
    );
    this.addSql(`alter table "training_room" enable row level security;`);
    this.addSql(`create policy "house" on "training_room" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "practice_day" add constraint "practice_day_practice_id_foreign" foreign key ("practice_id") references "in_house_practice" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "practice_day" add constraint "practice_day_guide_id_foreign" foreign key ("guide_id") references "person" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "practice_day" enable row level security;`);
    this.addSql(`create policy "house" on "practice_day" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "administration" on "practice_day" to "sanbao_administration" using (exists (select from in_house_practice p where p.id = practice_day.practice_id));`,
    );
    this.addSql(
      `create policy "dealer" on "practice_day" to "sanbao_dealer" using (exists (select from in_house_practice p where p.id = practice_day.practice_id));`,
    );

    this.addSql(
      `alter table "training_wish" add constraint "training_wish_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "training_wish" add constraint "training_wish_correspondence_id_foreign" foreign key ("correspondence_id") references "correspondence" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "training_wish" add constraint "training_wish_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "training_wish" add constraint "training_wish_product_family_id_foreign" foreign key ("product_family_id") references "product_family" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "training_wish" add constraint "training_wish_dealer_id_foreign" foreign key ("dealer_id") references "dealer" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "training_wish" add constraint "training_wish_recorded_by_id_foreign" foreign key ("recorded_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "training_wish" add constraint "training_wish_plan_id_foreign" foreign key ("plan_id") references "training_plan" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "training_wish" add constraint "training_wish_answered_by_id_foreign" foreign key ("answered_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "training_wish" add constraint "training_wish_state_check" check ("state" in ('OPEN', 'PLANNED', 'DECLINED', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "training_wish" add constraint "training_wish_source_check" check ("source" in ('COMPLAINT', 'SURVEY', 'CONSULTATION', 'CORRESPONDENCE', 'OWN_OBSERVATION'));`,
    );
    this.addSql(
      `alter table "training_wish" add constraint "training_wish_topics_check" check ("topics" <@ array['PRINCIPLE'::text, 'STRUCTURE'::text, 'USE'::text, 'REPAIR'::text, 'MAINTENANCE'::text, 'TROUBLESHOOTING'::text]);`,
    );
    this.addSql(
      `alter table "training_wish" add constraint "training_wish_department_check" check ("department" in ('AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING', 'GENERAL_MANAGER', 'DEALER', 'CUSTOMER', 'AUDIT', 'ADMINISTRATION'));`,
    );
    this.addSql(`alter table "training_wish" enable row level security;`);
    this.addSql(`create policy "house" on "training_wish" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "training_wish" to "sanbao_dealer" using (training_wish.dealer_id = nullif(current_setting('sanbao.dealer', true), '')::uuid);`,
    );
  }

  override down() {}
}
