import { Migration } from '@mikro-orm/migrations';

export class Migration20261124024301_holidays extends Migration {
  override up() {
    this.addSql(
      `create table "holiday" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "day" date not null, "kind" text not null, "name" text not null, primary key ("id"));`,
    );
    this.addSql(`alter table "holiday" add constraint "holiday_number_unique" unique ("number");`);
    this.addSql(`alter table "holiday" add constraint "holiday_day_unique" unique ("day");`);
    this.addSql(`create index "holiday_changed_in_id_index" on "holiday" ("changed_in", "id");`);
    this.addSql(`create index "holiday_updated_at_id_index" on "holiday" ("updated_at", "id");`);
    this.addSql(
      `create index "holiday_index" on "holiday" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "holiday_state_id_index" on "holiday" ("state", "id");`);
    this.addSql(`create index "holiday_kind_id_index" on "holiday" ("kind", "id");`);
    this.addSql(`create index "holiday_name_id_index" on "holiday" ("name", "id");`);

    this.addSql(
      `alter table "holiday" add constraint "holiday_state_check" check ("state" in ('ACTIVE', 'INACTIVE'));`,
    );
    this.addSql(`alter table "holiday" add constraint "holiday_kind_check" check ("kind" in ('HOLIDAY', 'MADE_UP'));`);
    this.addSql(`alter table "holiday" enable row level security;`);
    this.addSql(`create policy "house" on "holiday" to "sanbao_house" using (true);`);
  }

  override down() {}
}
