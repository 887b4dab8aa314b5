import { Migration } from '@mikro-orm/migrations';

export class Migration20261125090322_covered_until extends Migration {
  override up() {
    this.addSql(`alter table "product_return" add "covered_until" date null;`);
  }

  override down() {}
}
