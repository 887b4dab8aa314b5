import { Migration } from '@mikro-orm/migrations';

export class Migration20261124165526_import_person extends Migration {
  override up() {
    this.addSql(`alter table "import_run" drop constraint "import_run_user_id_foreign";`);

    this.addSql(`drop index "import_run_user_id_id_index";`);
    this.addSql(`alter table "import_run" add "person_id" uuid not null;`);
    this.addSql(
      `alter table "import_run" add constraint "import_run_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete restrict;`,
    );
    this.addSql(`create index "import_run_person_id_id_index" on "import_run" ("person_id", "id");`);
  }

  override down() {}
}
