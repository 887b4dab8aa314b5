import { Migration } from '@mikro-orm/migrations';

export class Migration20261130195631_follow extends Migration {
  override up() {
    this.addSql(
      `create table "follow" ("user_id" uuid not null, "record_id" uuid not null, "record" text not null, "since" timestamptz(3) not null, "seen" uuid not null, primary key ("user_id", "record_id"));`,
    );

    this.addSql(
      `alter table "follow" add constraint "follow_user_id_foreign" foreign key ("user_id") references "user" ("id") on delete cascade;`,
    );
  }

  override down() {}
}
