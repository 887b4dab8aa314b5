import { Migration } from '@mikro-orm/migrations';

/** The role in which the application reads for administrators: who is who, and nothing of the procedure. */
export class Migration20261129135630_administration_role extends Migration {
  override up() {
    this.addSql(`do $$ begin
      create role sanbao_administration nologin;
    exception when duplicate_object or unique_violation then null;
    end $$;`);
    this.addSql('grant sanbao_administration to current_user;');
    this.addSql('grant usage on schema public to sanbao_administration;');
  }

  override down() {}
}
