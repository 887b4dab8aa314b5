import { Migration } from '@mikro-orm/migrations';

export class Migration20261130030143_machine_codes extends Migration {
  override up() {
    this.addSql(`alter table "equipment" add "machine_code" text null;`);
    this.addSql(`alter table "equipment" add constraint "equipment_machine_code_unique" unique ("machine_code");`);

    this.addSql(`alter table "part" add "gtin" text null;`);
    this.addSql(`alter table "part" add constraint "part_gtin_unique" unique ("gtin");`);
  }

  override down() {}
}
