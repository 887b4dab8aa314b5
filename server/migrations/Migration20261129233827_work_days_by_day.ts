import { Migration } from '@mikro-orm/migrations';

export class Migration20261129233827_work_days_by_day extends Migration {
  override up() {
    this.addSql(`create index "work_day_day_index" on "work_day" ("day");`);
  }

  override down() {}
}
