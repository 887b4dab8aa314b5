import { Migration } from '@mikro-orm/migrations';

export class Migration20261129205529_lapses extends Migration {
  override up() {
    this.addSql(
      `create table "lapse" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "rule" text not null, "state" text not null, "what" text not null, "demanded_by" text not null, "resource" text not null, "record" uuid not null, "record_number" text not null, "departments" text[] not null, "ended_at" timestamptz(3) null, "note" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "lapse" add constraint "lapse_number_unique" unique ("number");`);
    this.addSql(`create index "lapse_changed_in_id_index" on "lapse" ("changed_in", "id");`);
    this.addSql(`create index "lapse_updated_at_id_index" on "lapse" ("updated_at", "id");`);
    this.addSql(`create index "lapse_record_rule_index" on "lapse" ("record", "rule");`);
    this.addSql(`create index "lapse_index" on "lapse" using gin (array_to_tsvector(string_to_array(search, ' ')));`);
    this.addSql(`create index "lapse_state_id_index" on "lapse" ("state", "id");`);
    this.addSql(`create index "lapse_what_id_index" on "lapse" ("what", "id");`);
    this.addSql(`create index "lapse_record_number_id_index" on "lapse" ("record_number", "id");`);
    this.addSql(`create index "lapse_ended_at_id_index" on "lapse" ("ended_at", "id");`);

    this.addSql(
      `alter table "lapse" add constraint "lapse_state_check" check ("state" in ('OPEN', 'SETTLED', 'ENDED'));`,
    );
    this.addSql(
      `alter table "lapse" add constraint "lapse_departments_check" check ("departments" <@ array['AFTER_SALES'::text, 'MANAGEMENT'::text, 'SALES'::text, 'MANUFACTURING'::text, 'GENERAL_MANAGER'::text, 'DEALER'::text, 'CUSTOMER'::text, 'AUDIT'::text, 'ADMINISTRATION'::text]);`,
    );
    this.addSql(`alter table "lapse" enable row level security;`);
    this.addSql(`create policy "house" on "lapse" to "sanbao_house" using (true);`);
  }

  override down() {}
}
