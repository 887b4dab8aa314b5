import { Migration } from '@mikro-orm/migrations';

export class Migration20261130202500_offline_keys extends Migration {
  override up() {
    this.addSql(`alter table "idempotency_key" add column "offline" boolean not null default false;`);
  }

  override down() {}
}
