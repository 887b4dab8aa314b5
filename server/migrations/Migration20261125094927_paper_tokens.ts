import { Migration } from '@mikro-orm/migrations';

/** 32 random bytes as the application makes them, for papers that there are already. */
const secret = `rtrim(translate(encode(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'base64'), '+/', '-_'), '=')`;

/** The forms of appendices A to C get the code by which a paper is verified. */
export class Migration20261125094927_paper_tokens extends Migration {
  override up() {
    for (const table of ['parts_application', 'survey', 'adjustment_record']) {
      this.addSql(`alter table "${table}" add "verification_token" text not null default ${secret};`);
      this.addSql(`alter table "${table}" alter "verification_token" drop default;`);
      this.addSql(
        `alter table "${table}" add constraint "${table}_verification_token_unique" unique ("verification_token");`,
      );
    }
  }

  override down() {}
}
