import { Migration } from '@mikro-orm/migrations';

export class Migration20261130073011_quarantine_ended extends Migration {
  override up() {
    this.addSql(`alter table "product_return" add "quarantine_ended_on" date null, add "quarantine_end" text null;`);
  }

  override down() {}
}
