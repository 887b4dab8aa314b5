import { Migration } from '@mikro-orm/migrations';

export class Migration20261130192938_shared_views extends Migration {
  override up() {
    this.addSql(`alter table "saved_views" add "departments" text[] not null default '{}';`);
    this.addSql(`create index "saved_views_departments_index" on "saved_views" using gin ("departments");`);
  }

  override down() {}
}
