import { Migration } from '@mikro-orm/migrations';

/** A key now belongs to a whole request. What was kept under keys until now could tell a password, and goes with its table. */
export class Migration20261129135500_idempotency_of_requests extends Migration {
  override up() {
    this.addSql(`drop table "idempotency_key";`);
    this.addSql(
      `create table "idempotency_key" ("user_id" uuid not null, "key" text not null, "request_digest" text not null, "results" jsonb not null, "at" timestamptz(3) not null, primary key ("user_id", "key"));`,
    );
    this.addSql(`create index "idempotency_key_at_index" on "idempotency_key" ("at");`);
  }

  override down() {}
}
