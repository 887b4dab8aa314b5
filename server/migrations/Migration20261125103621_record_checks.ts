import { Migration } from '@mikro-orm/migrations';

export class Migration20261125103621_record_checks extends Migration {
  override up() {
    this.addSql(`create index "service_notice_created_at_index" on "service_notice" ("created_at");`);

    this.addSql(`create index "procedure_revision_effective_from_index" on "procedure_revision" ("effective_from");`);

    this.addSql(`create index "archive_entry_finished_on_index" on "archive_entry" ("finished_on");`);
  }

  override down() {}
}
