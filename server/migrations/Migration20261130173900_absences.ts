import { Migration } from '@mikro-orm/migrations';

export class Migration20261130173900_absences extends Migration {
  override up() {
    this.addSql(
      `create table "absence" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "person_id" uuid not null, "kind" text not null, "starts_on" date not null, "ends_on" date not null, "note" text null, "booked_on" text[] not null, "cancellation_reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "absence" add constraint "absence_number_unique" unique ("number");`);
    this.addSql(`create index "absence_changed_in_id_index" on "absence" ("changed_in", "id");`);
    this.addSql(`create index "absence_updated_at_id_index" on "absence" ("updated_at", "id");`);
    this.addSql(
      `create index "absence_index" on "absence" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(
      `create index "absence_period_index" on "absence" using gist (daterange("starts_on", "ends_on", '[]'));`,
    );
    this.addSql(`create index "absence_state_id_index" on "absence" ("state", "id");`);
    this.addSql(`create index "absence_person_id_id_index" on "absence" ("person_id", "id");`);
    this.addSql(`create index "absence_kind_id_index" on "absence" ("kind", "id");`);
    this.addSql(`create index "absence_starts_on_id_index" on "absence" ("starts_on", "id");`);
    this.addSql(`create index "absence_ends_on_id_index" on "absence" ("ends_on", "id");`);

    this.addSql(
      `create index "service_order_period_index" on "service_order" using gist (daterange("starts_on", "ends_on", '[]'));`,
    );

    this.addSql(
      `alter table "absence" add constraint "absence_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "absence" add constraint "absence_state_check" check ("state" in ('RECORDED', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "absence" add constraint "absence_kind_check" check ("kind" in ('LEAVE', 'COURSE', 'OTHER_WORK'));`,
    );
    this.addSql(`alter table "absence" enable row level security;`);
    this.addSql(`create policy "house" on "absence" to "sanbao_house" using (true);`);
    this.addSql(`create policy "administration" on "absence" to "sanbao_administration" using (true);`);
  }

  override down() {}
}
