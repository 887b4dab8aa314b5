import { Migration } from '@mikro-orm/migrations';

export class Migration20261124171942_calendar extends Migration {
  override up() {
    this.addSql(`create index "scheduled_lesson_day_plan_id_index" on "scheduled_lesson" ("day", "plan_id");`);

    this.addSql(
      `create index "in_house_practice_period_index" on "in_house_practice" using gist (daterange("starts_on", "ends_on", '[]'));`,
    );
  }

  override down() {}
}
