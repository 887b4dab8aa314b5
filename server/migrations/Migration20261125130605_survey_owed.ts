import { Migration } from '@mikro-orm/migrations';

export class Migration20261125130605_survey_owed extends Migration {
  override up() {
    this.addSql(`alter table "work_report" drop column "survey_owed";`);
  }

  override down() {}
}
