import { Migration } from '@mikro-orm/migrations';

/**
 * What keeps the history honest: events, their contents and their links can only be added, and each commit gives its
 * events their place in one chain. The link is made at commit, so that the chain's head is locked for a moment only.
 */
export class Migration20261123230000_chain extends Migration {
  override up() {
    this.addSql(`insert into procedure_chain_head (id, position, hash) values (1, 0, sha256(''));`);

    this.addSql(`create function sanbao_event_hash(previous bytea, event procedure_event) returns bytea language sql stable as $$
      select sha256(convert_to(jsonb_build_array(
        encode(previous, 'hex'), event.id, event.record, event.record_id, event.version, extract(epoch from event.at),
        event.step, event.clause, event.department, event.user_id, event.person, event.on_behalf_of,
        event."from", event."to", event.revision, event.content_digest, event.dealer_id)::text, 'UTF8'))
    $$;`);

    this.addSql(`create function sanbao_link_event() returns trigger language plpgsql security definer set search_path = public as $$
      declare head procedure_chain_head;
      begin
        select * into head from procedure_chain_head where id = 1 for update;
        head.position := head.position + 1;
        head.hash := sanbao_event_hash(head.hash, new);
        insert into procedure_event_link (position, event_id, hash) values (head.position, new.id, head.hash);
        update procedure_chain_head set position = head.position, hash = head.hash where id = 1;
        return null;
      end
    $$;`);
    this.addSql(`create constraint trigger link after insert on procedure_event
      deferrable initially deferred for each row execute function sanbao_link_event();`);

    this.addSql(`create function sanbao_append_only() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
      end
    $$;`);
    for (const table of ['procedure_event', 'procedure_event_content', 'procedure_event_link'])
      this.addSql(`create trigger append_only before update or delete or truncate on ${table}
        for each statement execute function sanbao_append_only();`);

    this.addSql(`create function sanbao_add_job(task text, payload json) returns void language plpgsql
      security definer set search_path = public as $$ begin perform graphile_worker.add_job(task, payload); end $$;`);
  }

  override down() {}
}
