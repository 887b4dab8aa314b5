import { Migration } from '@mikro-orm/migrations';

export class Migration20261125082958_repair extends Migration {
  override up() {
    this.addSql(
      `create table "goods_arrival_notice" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "equipment_id" uuid not null, "arrived_on" date not null, "channel" text not null, "caller" text not null, "noticed_at" timestamptz(3) not null, "remark" text null, "due_on" date not null, "cancellation_reason" text null, "register_line_id" uuid null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "goods_arrival_notice" add constraint "goods_arrival_notice_number_unique" unique ("number");`,
    );
    this.addSql(
      `create index "goods_arrival_notice_changed_in_id_index" on "goods_arrival_notice" ("changed_in", "id");`,
    );
    this.addSql(
      `create index "goods_arrival_notice_updated_at_id_index" on "goods_arrival_notice" ("updated_at", "id");`,
    );
    this.addSql(
      `create index "goods_arrival_notice_index" on "goods_arrival_notice" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "goods_arrival_notice_state_id_index" on "goods_arrival_notice" ("state", "id");`);
    this.addSql(
      `create index "goods_arrival_notice_equipment_id_id_index" on "goods_arrival_notice" ("equipment_id", "id");`,
    );
    this.addSql(
      `create index "goods_arrival_notice_arrived_on_id_index" on "goods_arrival_notice" ("arrived_on", "id");`,
    );
    this.addSql(
      `create index "goods_arrival_notice_noticed_at_id_index" on "goods_arrival_notice" ("noticed_at", "id");`,
    );
    this.addSql(`create index "goods_arrival_notice_due_on_id_index" on "goods_arrival_notice" ("due_on", "id");`);
    this.addSql(
      `create index "goods_arrival_notice_register_line_id_id_index" on "goods_arrival_notice" ("register_line_id", "id");`,
    );

    this.addSql(
      `create table "fault_report" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "customer_id" uuid not null, "equipment_id" uuid null, "caller" text not null, "caller_phone" text not null, "channel" text not null, "called_at" timestamptz(3) not null, "machine_state" text not null, "symptom" text not null, "occurrence" text null, "first_called_at" timestamptz(3) not null, "taken_by_department" text not null, "taken_by_id" uuid not null, "due_on" date null, "remote_help" jsonb not null, "resolution" text null, "resolved_on" date null, "repeat_failures" int not null, "merged_into_id" uuid null, "cancellation_reason" text null, "register_line_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`alter table "fault_report" add constraint "fault_report_number_unique" unique ("number");`);
    this.addSql(`create index "fault_report_changed_in_id_index" on "fault_report" ("changed_in", "id");`);
    this.addSql(`create index "fault_report_updated_at_id_index" on "fault_report" ("updated_at", "id");`);
    this.addSql(
      `create index "fault_report_index" on "fault_report" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "fault_report_state_id_index" on "fault_report" ("state", "id");`);
    this.addSql(`create index "fault_report_customer_id_id_index" on "fault_report" ("customer_id", "id");`);
    this.addSql(`create index "fault_report_equipment_id_id_index" on "fault_report" ("equipment_id", "id");`);
    this.addSql(`create index "fault_report_called_at_id_index" on "fault_report" ("called_at", "id");`);
    this.addSql(`create index "fault_report_machine_state_id_index" on "fault_report" ("machine_state", "id");`);
    this.addSql(`create index "fault_report_symptom_id_index" on "fault_report" ("symptom", "id");`);
    this.addSql(`create index "fault_report_taken_by_id_id_index" on "fault_report" ("taken_by_id", "id");`);
    this.addSql(`create index "fault_report_repeat_failures_id_index" on "fault_report" ("repeat_failures", "id");`);
    this.addSql(`create index "fault_report_merged_into_id_id_index" on "fault_report" ("merged_into_id", "id");`);
    this.addSql(`create index "fault_report_register_line_id_id_index" on "fault_report" ("register_line_id", "id");`);

    this.addSql(
      `create table "service_order" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "kind" text not null, "equipment_id" uuid not null, "customer_id" uuid not null, "site_id" uuid not null, "notice_id" uuid null, "fault_id" uuid null, "starts_on" date not null, "ends_on" date not null, "task" text null, "first_of_trip_id" uuid null, "decided_at" timestamptz(3) not null, "clock_starts_on" date not null, "arrival_zone" text not null, "arrive_by" date not null, "arrival_deadline" timestamptz(3) not null, "dispatched_at" timestamptz(3) null, "arrived_at" timestamptz(3) null, "arrival_recorded_at" timestamptz(3) null, "late_record_reason" text null, "arrived_late" boolean not null, "delay_cause" text null, "arrival_note" text null, "arrival_photo_id" uuid null, "work_done_at" timestamptz(3) null, "closed_at" timestamptz(3) null, "held_from" text null, "deviation_reason" text null, "deviation_approved_by_id" uuid null, "cancellation_reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "service_order" add constraint "service_order_number_unique" unique ("number");`);
    this.addSql(`create index "service_order_changed_in_id_index" on "service_order" ("changed_in", "id");`);
    this.addSql(`create index "service_order_updated_at_id_index" on "service_order" ("updated_at", "id");`);
    this.addSql(
      `create index "service_order_index" on "service_order" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "service_order_state_id_index" on "service_order" ("state", "id");`);
    this.addSql(`create index "service_order_kind_id_index" on "service_order" ("kind", "id");`);
    this.addSql(`create index "service_order_equipment_id_id_index" on "service_order" ("equipment_id", "id");`);
    this.addSql(`create index "service_order_customer_id_id_index" on "service_order" ("customer_id", "id");`);
    this.addSql(`create index "service_order_site_id_id_index" on "service_order" ("site_id", "id");`);
    this.addSql(`create index "service_order_notice_id_id_index" on "service_order" ("notice_id", "id");`);
    this.addSql(`create index "service_order_fault_id_id_index" on "service_order" ("fault_id", "id");`);
    this.addSql(`create index "service_order_starts_on_id_index" on "service_order" ("starts_on", "id");`);
    this.addSql(
      `create index "service_order_first_of_trip_id_id_index" on "service_order" ("first_of_trip_id", "id");`,
    );
    this.addSql(`create index "service_order_arrive_by_id_index" on "service_order" ("arrive_by", "id");`);
    this.addSql(`create index "service_order_arrived_late_id_index" on "service_order" ("arrived_late", "id");`);
    this.addSql(
      `create index "service_order_arrival_photo_id_id_index" on "service_order" ("arrival_photo_id", "id");`,
    );
    this.addSql(
      `create index "service_order_deviation_approved_by_id_id_index" on "service_order" ("deviation_approved_by_id", "id");`,
    );

    this.addSql(
      `create table "service_hold" ("id" uuid not null, "position" int not null, "order_id" uuid not null, "cause" text not null, "reason" text not null, "from" timestamptz(3) not null, "until" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`create index "service_hold_order_id_index" on "service_hold" ("order_id");`);

    this.addSql(
      `create table "service_order_licence_lost" ("service_order_id" uuid not null, "person_id" uuid not null, primary key ("service_order_id", "person_id"));`,
    );

    this.addSql(
      `create table "service_order_engineers" ("service_order_id" uuid not null, "person_id" uuid not null, primary key ("service_order_id", "person_id"));`,
    );

    this.addSql(
      `create table "licence_deviation" ("id" uuid not null, "position" int not null, "order_id" uuid not null, "person_id" uuid not null, "day" date not null, "approved" boolean not null, primary key ("id"));`,
    );
    this.addSql(`create index "licence_deviation_order_id_index" on "licence_deviation" ("order_id");`);
    this.addSql(`create index "licence_deviation_person_id_id_index" on "licence_deviation" ("person_id", "id");`);

    this.addSql(`alter table "customer_site" add "country" text null;`);

    this.addSql(`alter table "equipment" drop constraint "equipment_state_check";`);
    this.addSql(
      `alter table "equipment" add constraint "equipment_state_check" check ("state" in ('SHIPPED', 'INSTALLED'));`,
    );

    this.addSql(
      `alter table "goods_arrival_notice" add constraint "goods_arrival_notice_equipment_id_foreign" foreign key ("equipment_id") references "equipment" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "goods_arrival_notice" add constraint "goods_arrival_notice_register_line_id_foreign" foreign key ("register_line_id") references "correspondence" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "goods_arrival_notice" add constraint "goods_arrival_notice_state_check" check ("state" in ('NOTICED', 'ARRANGED', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "goods_arrival_notice" add constraint "goods_arrival_notice_channel_check" check ("channel" in ('PHONE', 'LETTER', 'FAX', 'EMAIL', 'WECHAT', 'VISIT'));`,
    );
    this.addSql(`alter table "goods_arrival_notice" enable row level security;`);
    this.addSql(`create policy "house" on "goods_arrival_notice" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "fault_report" add constraint "fault_report_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "fault_report" add constraint "fault_report_equipment_id_foreign" foreign key ("equipment_id") references "equipment" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "fault_report" add constraint "fault_report_taken_by_id_foreign" foreign key ("taken_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "fault_report" add constraint "fault_report_merged_into_id_foreign" foreign key ("merged_into_id") references "fault_report" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "fault_report" add constraint "fault_report_register_line_id_foreign" foreign key ("register_line_id") references "correspondence" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "fault_report" add constraint "fault_report_state_check" check ("state" in ('LOGGED', 'HELPING', 'REPAIR_PLANNED', 'RESOLVED', 'MERGED', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "fault_report" add constraint "fault_report_channel_check" check ("channel" in ('PHONE', 'LETTER', 'FAX', 'EMAIL', 'WECHAT', 'VISIT'));`,
    );
    this.addSql(
      `alter table "fault_report" add constraint "fault_report_machine_state_check" check ("machine_state" in ('DOWN', 'LIMITED', 'RUNNING'));`,
    );
    this.addSql(
      `alter table "fault_report" add constraint "fault_report_taken_by_department_check" check ("taken_by_department" in ('AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING', 'GENERAL_MANAGER', 'DEALER', 'CUSTOMER', 'AUDIT', 'ADMINISTRATION'));`,
    );
    this.addSql(`alter table "fault_report" enable row level security;`);
    this.addSql(`create policy "house" on "fault_report" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "service_order" add constraint "service_order_equipment_id_foreign" foreign key ("equipment_id") references "equipment" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "service_order" add constraint "service_order_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "service_order" add constraint "service_order_site_id_foreign" foreign key ("site_id") references "customer_site" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "service_order" add constraint "service_order_notice_id_foreign" foreign key ("notice_id") references "goods_arrival_notice" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "service_order" add constraint "service_order_fault_id_foreign" foreign key ("fault_id") references "fault_report" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "service_order" add constraint "service_order_first_of_trip_id_foreign" foreign key ("first_of_trip_id") references "service_order" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "service_order" add constraint "service_order_arrival_photo_id_foreign" foreign key ("arrival_photo_id") references "stored_file" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "service_order" add constraint "service_order_deviation_approved_by_id_foreign" foreign key ("deviation_approved_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "service_order" add constraint "service_order_state_check" check ("state" in ('PLANNED', 'DISPATCHED', 'ON_SITE', 'ON_HOLD', 'WORK_DONE', 'CLOSED', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "service_order" add constraint "service_order_kind_check" check ("kind" in ('INSTALLATION', 'REPAIR', 'MAINTENANCE'));`,
    );
    this.addSql(
      `alter table "service_order" add constraint "service_order_arrival_zone_check" check ("arrival_zone" in ('SAME_CITY', 'ELSEWHERE', 'CONTRACT', 'DUE_DATE'));`,
    );
    this.addSql(
      `alter table "service_order" add constraint "service_order_delay_cause_check" check ("delay_cause" in ('OWN', 'CUSTOMER', 'CARRIER', 'WEATHER'));`,
    );
    this.addSql(
      `alter table "service_order" add constraint "service_order_held_from_check" check ("held_from" in ('PLANNED', 'DISPATCHED', 'ON_SITE', 'ON_HOLD', 'WORK_DONE', 'CLOSED', 'CANCELLED'));`,
    );
    this.addSql(`alter table "service_order" enable row level security;`);
    this.addSql(`create policy "house" on "service_order" to "sanbao_house" using (true);`);

    this.addSql(
      `alter table "service_hold" add constraint "service_hold_order_id_foreign" foreign key ("order_id") references "service_order" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "service_hold" add constraint "service_hold_cause_check" check ("cause" in ('OWN', 'CUSTOMER', 'CARRIER', 'WEATHER'));`,
    );
    this.addSql(`alter table "service_hold" enable row level security;`);
    this.addSql(`create policy "house" on "service_hold" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "service_hold" to "sanbao_dealer" using (exists (select from service_order p where p.id = service_hold.order_id));`,
    );

    this.addSql(
      `alter table "service_order_licence_lost" add constraint "service_order_licence_lost_service_order_id_foreign" foreign key ("service_order_id") references "service_order" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "service_order_licence_lost" add constraint "service_order_licence_lost_person_id_foreign" foreign key ("person_id") references "person" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "service_order_engineers" add constraint "service_order_engineers_service_order_id_foreign" foreign key ("service_order_id") references "service_order" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "service_order_engineers" add constraint "service_order_engineers_person_id_foreign" foreign key ("person_id") references "person" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "licence_deviation" add constraint "licence_deviation_order_id_foreign" foreign key ("order_id") references "service_order" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "licence_deviation" add constraint "licence_deviation_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "licence_deviation" enable row level security;`);
    this.addSql(`create policy "house" on "licence_deviation" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "licence_deviation" to "sanbao_dealer" using (exists (select from service_order p where p.id = licence_deviation.order_id));`,
    );
  }

  override down() {}
}
