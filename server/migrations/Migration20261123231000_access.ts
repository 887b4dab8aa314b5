import { Migration } from '@mikro-orm/migrations';

export class Migration20261123231000_access extends Migration {
  override up() {
    this.addSql(
      `create table "sign_in_budget" ("key" text not null, "failures" int not null, "since" timestamptz(3) not null, primary key ("key"));`,
    );
    this.addSql(`create index "sign_in_budget_since_index" on "sign_in_budget" ("since");`);

    this.addSql(`delete from "session";`);
    this.addSql(`alter table "session" add "password_digest" text not null;`);
    this.addSql(`create index "session_expires_at_index" on "session" ("expires_at");`);

    this.addSql(`create index "idempotency_key_at_index" on "idempotency_key" ("at");`);
  }

  override down() {}
}
