import { Migration } from '@mikro-orm/migrations';

export class Migration20261129212906_papers_as_issued extends Migration {
  override up() {
    this.addSql(`alter table "certificate" add "family_name" text null, add "issued_by_name" text null;`);

    this.addSql(`alter table "technician_licence" add "family_name" text null, add "issued_by_name" text null;`);
  }

  override down() {}
}
