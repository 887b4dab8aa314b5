import { Migration } from '@mikro-orm/migrations';

/**
 * The two roles in which the application works: the house sees every row, a dealer its own. They are shared by all
 * databases of a cluster, so another database may have made them already, or be making them at this moment.
 */
export class Migration20261123000000_roles extends Migration {
  override up() {
    for (const role of ['sanbao_house', 'sanbao_dealer'])
      this.addSql(`do $$ begin
        create role ${role} nologin;
      exception when duplicate_object or unique_violation then null;
      end $$;`);
    this.addSql('grant sanbao_house, sanbao_dealer to current_user;');
    this.addSql('grant usage on schema public to sanbao_house, sanbao_dealer;');
  }

  override down() {}
}
