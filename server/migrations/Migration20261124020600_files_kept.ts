import { Migration } from '@mikro-orm/migrations';

/** Holds what belongs to a record, whatever the application does. */
export class Migration20261124020600_files_kept extends Migration {
  override up() {
    this.addSql(
      `create trigger keep_file before update or delete on stored_file for each row execute function sanbao_keep_file();`,
    );
  }

  override down() {}
}
