import { Migration } from '@mikro-orm/migrations';

/** Sessions can be listed and ended by whose they are; those already begun go on, without saying from where. */
export class Migration20261129132140_own_sessions extends Migration {
  override up() {
    this.addSql(
      `alter table "session" add "id" uuid not null default gen_random_uuid(), add "device" text not null default '', add "network" text not null default '';`,
    );
    this.addSql(
      `alter table "session" alter "id" drop default, alter "device" drop default, alter "network" drop default;`,
    );
    this.addSql(`alter table "session" add constraint "session_id_unique" unique ("id");`);
  }

  override down() {}
}
