import { Migration } from '@mikro-orm/migrations';

/** By what numbers and codes are compared; `normalForm` is the same function. */
export class Migration20261130022800_normal_form extends Migration {
  override up() {
    this.addSql(String.raw`
      create function normal_form(value text) returns text language sql immutable strict parallel safe
      return normalize(upper(
        regexp_replace(
          translate(
            regexp_replace(normalize(value, nfkc) collate "C", '[\u2014\u2015]+', '-', 'g'),
            U&'\02d7\058a\05be\1806\2010\2011\2012\2013\2014\2015\2043\2212\2e17\2e3a\2e3b\fe58\fe63\ff0d',
            '------------------'
          ),
          '[\u0001-\u0020\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2800\u3000\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]',
          '', 'g'
        ) collate pg_unicode_fast), nfkc)`);
  }

  override down() {}
}
