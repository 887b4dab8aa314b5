import { Migration } from '@mikro-orm/migrations';

export class Migration20261125091000_survey_complaints extends Migration {
  override up() {
    this.addSql(`alter table "complaint" alter column "opened_by_id" drop not null;`);

    this.addSql(`alter table "survey" add "complaint_id" uuid null;`);
    this.addSql(
      `alter table "survey" add constraint "survey_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on delete restrict;`,
    );
    this.addSql(`create index "survey_complaint_id_id_index" on "survey" ("complaint_id", "id");`);

    this.addSql(`alter table "product_return" add "nonconformity_id" uuid null;`);
    this.addSql(
      `alter table "product_return" add constraint "product_return_nonconformity_id_foreign" foreign key ("nonconformity_id") references "nonconformity" ("id") on delete restrict;`,
    );
    this.addSql(
      `create index "product_return_nonconformity_id_id_index" on "product_return" ("nonconformity_id", "id");`,
    );
  }

  override down() {}
}
