import { Migration } from '@mikro-orm/migrations';

/** The role in which the application works for whoever comes by a one-time link: it has no right to any table. */
export class Migration20261125071200_customer_role extends Migration {
  override up() {
    this.addSql(`do $$ begin
      create role sanbao_customer nologin;
    exception when duplicate_object or unique_violation then null;
    end $$;`);
    this.addSql('grant sanbao_customer to current_user;');
  }

  override down() {}
}
