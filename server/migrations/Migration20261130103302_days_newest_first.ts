import { Migration } from '@mikro-orm/migrations';

export class Migration20261130103302_days_newest_first extends Migration {
  override up() {
    this.addSql(`drop index "technical_document_released_on_index";`);
    this.addSql(
      `create index "technical_document_released_on_id_index" on "technical_document" ("released_on", "id");`,
    );

    this.addSql(`drop index "department_assessment_until_index";`);
    this.addSql(`create index "department_assessment_until_id_index" on "department_assessment" ("until", "id");`);

    this.addSql(`drop index "service_order_arrive_by_index";`);
    this.addSql(`create index "service_order_arrive_by_id_index" on "service_order" ("arrive_by", "id");`);

    this.addSql(`drop index "product_return_received_on_index";`);
    this.addSql(`create index "product_return_received_on_id_index" on "product_return" ("received_on", "id");`);

    this.addSql(`drop index "work_day_day_index";`);
    this.addSql(`create index "work_day_day_id_index" on "work_day" ("day", "id");`);
  }

  override down() {}
}
