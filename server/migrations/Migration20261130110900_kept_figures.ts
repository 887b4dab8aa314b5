import { Migration } from '@mikro-orm/migrations';

export class Migration20261130110900_kept_figures extends Migration {
  override up() {
    this.addSql(
      `create table "former_row" ("id" bigserial primary key, "source" text not null, "was" jsonb not null, "changed_in" xid8 not null default pg_current_xact_id());`,
    );
    this.addSql(`create index "former_row_changed_in_index" on "former_row" ("changed_in");`);

    this.addSql(
      `create table "kept_figures" ("kind" text not null, "department" text not null, "month" date not null, "rules" text not null, "at" timestamptz not null, "figures" jsonb not null, primary key ("kind", "department", "month"));`,
    );

    this.addSql(
      `create table "kept_until" ("kind" text not null, "snapshot" pg_snapshot not null, primary key ("kind"));`,
    );
  }

  override down() {}
}
