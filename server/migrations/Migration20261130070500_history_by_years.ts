import { Migration } from '@mikro-orm/migrations';

const indexes = [['record_id'], ['at'], ['record', 'at'], ['step', 'at'], ['clause', 'at'], ['person', 'at']];

/**
 * The history lies by years: the table of before becomes its first partition, as it is, with all its rows and indexes, and a
 * table of its name and columns stands above it. What names the table by itself, and not by its name, is made anew.
 */
export class Migration20261130070500_history_by_years extends Migration {
  override up() {
    this.addSql(`create schema history;`);
    this.addSql(`revoke all on schema history from public;`);
    this.addSql(`alter table "procedure_event_content" drop constraint "procedure_event_content_id_foreign";`);
    for (const policy of ['dealer', 'administration'])
      this.addSql(`drop policy "${policy}" on "procedure_event_content";`);
    for (const policy of ['house', 'dealer', 'administration'])
      this.addSql(`drop policy "${policy}" on "procedure_event";`);
    for (const trigger of ['link', 'append_only'])
      this.addSql(`drop trigger if exists ${trigger} on "procedure_event";`);
    this.addSql(`drop function sanbao_event_hash(bytea, procedure_event);`);
    this.addSql(
      `revoke all on "procedure_event" from "sanbao_house", "sanbao_dealer", "sanbao_administration", "sanbao_customer";`,
    );

    this.addSql(`alter table "procedure_event" set schema history;`);
    this.addSql(`alter table history."procedure_event" rename to "procedure_event_first";`);
    this.addSql(
      `create table "procedure_event" (like history."procedure_event_first" including constraints, primary key ("id")) partition by range ("id");`,
    );
    for (const columns of indexes)
      this.addSql(
        `create index "procedure_event_${columns.join('_')}_id_index" on "procedure_event" (${[...columns, 'id'].map(column => `"${column}"`).join(', ')});`,
      );
    this.addSql(`do $$
      declare
        year int := 1 + extract(year from greatest(now(), (
          select uuid_extract_timestamp(id) from history.procedure_event_first order by id desc limit 1)) at time zone 'UTC');
      begin
        execute format('alter table history.procedure_event_first rename to procedure_event_until_%s', year);
        execute format('alter table procedure_event attach partition history.procedure_event_until_%s for values from (minvalue) to (%L)',
          year, rpad(lpad(to_hex((extract(epoch from make_timestamp(year, 1, 1, 0, 0, 0)) * 1000)::bigint), 12, '0'), 32, '0')::uuid);
      end
    $$;`);
    this.addSql(`create table history."procedure_event_rest" partition of "procedure_event" default;`);
    this.addSql(`alter table history."procedure_event_rest" enable row level security;`);

    this.addSql(
      `alter table "procedure_event_content" add constraint "procedure_event_content_id_foreign" foreign key ("id") references "procedure_event" ("id") on update cascade on delete restrict;`,
    );
    this.addSql(`alter table "procedure_event" enable row level security;`);
    this.addSql(`create policy "house" on "procedure_event" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "administration" on "procedure_event" to "sanbao_administration" using (sanbao_sees(procedure_event.record, procedure_event.record_id));`,
    );
    this.addSql(
      `create policy "dealer" on "procedure_event" to "sanbao_dealer" using (procedure_event.dealer_id = nullif(current_setting('sanbao.dealer', true), '')::uuid);`,
    );
    this.addSql(
      `create policy "administration" on "procedure_event_content" to "sanbao_administration" using (exists (select from procedure_event e where e.id = procedure_event_content.id));`,
    );
    this.addSql(
      `create policy "dealer" on "procedure_event_content" to "sanbao_dealer" using (exists (select from procedure_event e where e.id = procedure_event_content.id and e.dealer_id = nullif(current_setting('sanbao.dealer', true), '')::uuid));`,
    );
  }

  override down() {}
}
