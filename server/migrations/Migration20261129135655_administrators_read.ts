import { Migration } from '@mikro-orm/migrations';

export class Migration20261129135655_administrators_read extends Migration {
  override up() {
    this.addSql(`create policy "administration" on "letter" to "sanbao_administration" using (true);`);

    this.addSql(`create policy "administration" on "role_change" to "sanbao_administration" using (true);`);
  }

  override down() {}
}
