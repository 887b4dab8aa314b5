import { Migration } from '@mikro-orm/migrations';

export class Migration20261130071412_trail_verifications extends Migration {
  override up() {
    this.addSql(
      `create table "trail_verification" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "events" int not null, "done" int not null, "fault_count" int not null, "faults" jsonb not null, "failure" text null, "asked_by_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "trail_verification" add constraint "trail_verification_number_unique" unique ("number");`,
    );
    this.addSql(`create index "trail_verification_changed_in_id_index" on "trail_verification" ("changed_in", "id");`);
    this.addSql(`create index "trail_verification_updated_at_id_index" on "trail_verification" ("updated_at", "id");`);
    this.addSql(
      `create index "trail_verification_index" on "trail_verification" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "trail_verification_state_id_index" on "trail_verification" ("state", "id");`);
    this.addSql(`create index "trail_verification_events_id_index" on "trail_verification" ("events", "id");`);
    this.addSql(
      `create index "trail_verification_fault_count_id_index" on "trail_verification" ("fault_count", "id");`,
    );
    this.addSql(
      `create index "trail_verification_asked_by_id_id_index" on "trail_verification" ("asked_by_id", "id");`,
    );

    this.addSql(
      `alter table "trail_verification" add constraint "trail_verification_asked_by_id_foreign" foreign key ("asked_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "trail_verification" add constraint "trail_verification_state_check" check ("state" in ('VERIFYING', 'INTACT', 'BROKEN', 'FAILED'));`,
    );
    this.addSql(`alter table "trail_verification" enable row level security;`);
    this.addSql(`create policy "house" on "trail_verification" to "sanbao_house" using (true);`);
  }

  override down() {}
}
