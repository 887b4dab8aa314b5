import { Migration } from '@mikro-orm/migrations';

export class Migration20261130034035_pieces_by_number extends Migration {
  override up() {
    this.addSql(`create index "returned_piece_mark_key_index" on "returned_piece" ("mark_key");`);

    this.addSql(`create index "issued_piece_mark_key_index" on "issued_piece" ("mark_key");`);

    this.addSql(`create index "used_piece_mark_key_index" on "used_piece" ("mark_key");`);
  }

  override down() {}
}
