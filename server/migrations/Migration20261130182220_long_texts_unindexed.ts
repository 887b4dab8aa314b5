import { Migration } from '@mikro-orm/migrations';

export class Migration20261130182220_long_texts_unindexed extends Migration {
  override up() {
    this.addSql(`drop index "lapse_what_id_index";`);

    this.addSql(`drop index "consultation_question_id_index";`);
  }

  override down() {}
}
