import { Migration } from '@mikro-orm/migrations';

export class Migration20261124022455_changes_of_new_records extends Migration {
  override up() {
    this.addSql(`alter table "procedure_parameter" add "changed_in" xid8 not null default pg_current_xact_id();`);
    this.addSql(
      `create index "procedure_parameter_changed_in_id_index" on "procedure_parameter" ("changed_in", "id");`,
    );
  }

  override down() {}
}
