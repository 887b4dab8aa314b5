import { Migration } from '@mikro-orm/migrations';

export class Migration20261130164734_evidence_of_clauses extends Migration {
  override up() {
    this.addSql(`alter table "evidence_pack" add "clauses" text[] null;`);
  }

  override down() {}
}
