import { Migration } from '@mikro-orm/migrations';

export class Migration20261130131219_account_changes extends Migration {
  override up() {
    this.addSql(
      `create table "account_change" ("changed_in" xid8 not null default pg_current_xact_id(), primary key ("changed_in"));`,
    );
  }

  override down() {}
}
