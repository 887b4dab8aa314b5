import { Migration } from '@mikro-orm/migrations';

export class Migration20261129143100_role_changes_by_day extends Migration {
  override up() {
    this.addSql(`create index "role_change_created_at_index" on "role_change" ("created_at");`);
  }

  override down() {}
}
