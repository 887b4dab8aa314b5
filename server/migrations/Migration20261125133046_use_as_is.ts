import { Migration } from '@mikro-orm/migrations';

export class Migration20261125133046_use_as_is extends Migration {
  override up() {
    this.addSql(`alter table "nonconformity" add "use_as_is_grounds" text null;`);
  }

  override down() {}
}
