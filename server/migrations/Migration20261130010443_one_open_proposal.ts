import { Migration } from '@mikro-orm/migrations';

export class Migration20261130010443_one_open_proposal extends Migration {
  override up() {
    this.addSql(
      `create unique index "model_family_change_model_id_unique" on "model_family_change" ("model_id") where state = 'PROPOSED';`,
    );

    this.addSql(
      `create unique index "warranty_terms_change_model_id_unique" on "warranty_terms_change" ("model_id") where state = 'PROPOSED';`,
    );
  }

  override down() {}
}
