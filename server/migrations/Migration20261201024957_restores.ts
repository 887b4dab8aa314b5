import { Migration } from '@mikro-orm/migrations';

export class Migration20261201024957_restores extends Migration {
  override up() {
    this.addSql(
      `create table "lineage" ("id" uuid not null default uuidv7(), "position" int null, "restored_to" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`insert into lineage default values;`);

    this.addSql(
      `create table "restore" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lineage" uuid not null, "state" text not null, "restored_to" timestamptz(3) null, "position" int not null, "lost_until" int null, "lost_anchors" jsonb not null, "reason" text null, "recorded_by_id" uuid null, "decided_by_id" uuid null, "decided_at" timestamptz(3) null, "rejection_reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "restore" add constraint "restore_number_unique" unique ("number");`);
    this.addSql(`alter table "restore" add constraint "restore_lineage_unique" unique ("lineage");`);
    this.addSql(`create index "restore_changed_in_id_index" on "restore" ("changed_in", "id");`);
    this.addSql(`create index "restore_updated_at_id_index" on "restore" ("updated_at", "id");`);
    this.addSql(
      `create index "restore_index" on "restore" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "restore_state_id_index" on "restore" ("state", "id");`);
    this.addSql(`create index "restore_restored_to_id_index" on "restore" ("restored_to", "id");`);
    this.addSql(`create index "restore_position_id_index" on "restore" ("position", "id");`);
    this.addSql(`create index "restore_lost_until_id_index" on "restore" ("lost_until", "id");`);
    this.addSql(`create index "restore_recorded_by_id_id_index" on "restore" ("recorded_by_id", "id");`);
    this.addSql(`create index "restore_decided_by_id_id_index" on "restore" ("decided_by_id", "id");`);

    this.addSql(`drop policy "administration" on "waiting";`);

    this.addSql(
      `create policy "administration" on "waiting" to "sanbao_administration" using (split_part(waiting.place, ' ', 1) in ('User', 'RoleChange', 'Letter', 'BackgroundJob', 'Restore'));`,
    );

    this.addSql(
      `alter table "restore" add constraint "restore_recorded_by_id_foreign" foreign key ("recorded_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "restore" add constraint "restore_decided_by_id_foreign" foreign key ("decided_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "restore" add constraint "restore_state_check" check ("state" in ('FOUND', 'RECORDED', 'APPROVED', 'REJECTED'));`,
    );
    this.addSql(`alter table "restore" enable row level security;`);
    this.addSql(`create policy "house" on "restore" to "sanbao_house" using (true);`);
    this.addSql(`create policy "administration" on "restore" to "sanbao_administration" using (true);`);
  }

  override down() {}
}
