import { Migration } from '@mikro-orm/migrations';

export class Migration20261130193100_notes extends Migration {
  override up() {
    this.addSql(
      `create table "mention" ("user_id" uuid not null, "note" uuid not null, "record" text not null, "record_id" uuid not null, "seen_at" timestamptz(3) null, primary key ("user_id", "note"));`,
    );
    this.addSql(`create index "mention_unseen_index" on "mention" ("user_id", "record_id") where seen_at is null;`);

    this.addSql(
      `alter table "mention" add constraint "mention_user_id_foreign" foreign key ("user_id") references "user" ("id") on delete cascade;`,
    );
  }

  override down() {}
}
