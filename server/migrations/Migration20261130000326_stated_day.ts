import { Migration } from '@mikro-orm/migrations';

export class Migration20261130000326_stated_day extends Migration {
  override up() {
    this.addSql(
      `create table "stated_day" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "step" text not null, "path" text not null, "state" text not null, "resource" text not null, "record" uuid not null, "record_number" text not null, "clause" text null, "stated_on" date not null, "stated_at" timestamptz(3) null, "reason" text not null, "stated_by" text not null, "stated_by_id" uuid not null, "department" text not null, "confirmed_by" text null, "finding" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "stated_day" add constraint "stated_day_number_unique" unique ("number");`);
    this.addSql(`create index "stated_day_changed_in_id_index" on "stated_day" ("changed_in", "id");`);
    this.addSql(`create index "stated_day_updated_at_id_index" on "stated_day" ("updated_at", "id");`);
    this.addSql(`create index "stated_day_record_id_index" on "stated_day" ("record", "id");`);
    this.addSql(
      `create index "stated_day_index" on "stated_day" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "stated_day_state_id_index" on "stated_day" ("state", "id");`);
    this.addSql(`create index "stated_day_record_number_id_index" on "stated_day" ("record_number", "id");`);
    this.addSql(`create index "stated_day_stated_on_id_index" on "stated_day" ("stated_on", "id");`);
    this.addSql(`create index "stated_day_stated_by_id_index" on "stated_day" ("stated_by", "id");`);
    this.addSql(`create index "stated_day_department_id_index" on "stated_day" ("department", "id");`);
    this.addSql(`create index "stated_day_created_at_index" on "stated_day" ("created_at");`);

    this.addSql(
      `alter table "stated_day" add constraint "stated_day_state_check" check ("state" in ('WAITING', 'CONFIRMED', 'DISPUTED'));`,
    );
    this.addSql(
      `alter table "stated_day" add constraint "stated_day_department_check" check ("department" in ('AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING', 'GENERAL_MANAGER', 'DEALER', 'CUSTOMER', 'AUDIT', 'ADMINISTRATION'));`,
    );
    this.addSql(`alter table "stated_day" enable row level security;`);
    this.addSql(`create policy "house" on "stated_day" to "sanbao_house" using (true);`);
  }

  override down() {}
}
