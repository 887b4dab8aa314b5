import { Migration } from '@mikro-orm/migrations';

export class Migration20261124051601_delegation extends Migration {
  override up() {
    this.addSql(
      `create table "delegation" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "delegator_id" uuid not null, "deputy_id" uuid not null, "steps" text[] not null, "from" date not null, "until" date not null, "reason" text null, "revocation_reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "delegation" add constraint "delegation_number_unique" unique ("number");`);
    this.addSql(`create index "delegation_changed_in_id_index" on "delegation" ("changed_in", "id");`);
    this.addSql(`create index "delegation_updated_at_id_index" on "delegation" ("updated_at", "id");`);
    this.addSql(
      `create index "delegation_index" on "delegation" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "delegation_state_id_index" on "delegation" ("state", "id");`);
    this.addSql(`create index "delegation_delegator_id_id_index" on "delegation" ("delegator_id", "id");`);
    this.addSql(`create index "delegation_deputy_id_id_index" on "delegation" ("deputy_id", "id");`);
    this.addSql(`create index "delegation_from_id_index" on "delegation" ("from", "id");`);
    this.addSql(`create index "delegation_until_id_index" on "delegation" ("until", "id");`);

    this.addSql(
      `alter table "delegation" add constraint "delegation_delegator_id_foreign" foreign key ("delegator_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "delegation" add constraint "delegation_deputy_id_foreign" foreign key ("deputy_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "delegation" add constraint "delegation_state_check" check ("state" in ('ACTIVE', 'REVOKED'));`,
    );
    this.addSql(`alter table "delegation" enable row level security;`);
    this.addSql(`create policy "house" on "delegation" to "sanbao_house" using (true);`);
  }

  override down() {}
}
