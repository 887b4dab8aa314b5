import { Migration } from '@mikro-orm/migrations';

export class Migration20261125131741_parts_application_closed_short extends Migration {
  override up() {
    this.addSql(`alter table "parts_application" drop constraint "parts_application_state_check";`);
    this.addSql(`alter table "parts_application" add "short_reason" text null;`);
    this.addSql(
      `alter table "parts_application" add constraint "parts_application_state_check" check ("state" in ('DRAFT', 'SUBMITTED', 'SENT_BACK', 'SIGNED', 'CONFIRMED', 'REFUSED', 'ORDERED', 'FULFILLED', 'CLOSED_SHORT', 'CANCELLED', 'DISPOSED'));`,
    );
  }

  override down() {}
}
