import { Migration } from '@mikro-orm/migrations';

/**
 * A transaction's events are linked all at once by the first of them: when each moved the chain's head, a thousand of
 * them left a thousand dead heads, through which the next had to find its way. And the hash is made of plain JSON with
 * the time as text, which takes half as long to compute; the chain that there is gets its hashes anew.
 */
export class Migration20261124004000_chain_once extends Migration {
  override up() {
    this.addSql(`create or replace function sanbao_event_hash(previous bytea, event procedure_event) returns bytea language sql stable as $$
      select sha256(convert_to(json_build_array(
        encode(previous, 'hex'), event.id, event.record, event.record_id, event.version, event.at at time zone 'UTC',
        event.step, event.clause, event.department, event.user_id, event.person, event.on_behalf_of,
        event."from", event."to", event.revision, event.content_digest, event.dealer_id)::text, 'UTF8'))
    $$;`);

    this.addSql(`create or replace function sanbao_link_event() returns trigger language plpgsql security definer set search_path = public as $$
      declare
        head procedure_chain_head;
        event procedure_event;
      begin
        if exists (select from procedure_event_link where event_id = new.id) then return null; end if;
        select * into head from procedure_chain_head where id = 1 for update;
        for event in select * from procedure_event where id >= new.id order by id loop
          continue when exists (select from procedure_event_link where event_id = event.id);
          head.position := head.position + 1;
          head.hash := sanbao_event_hash(head.hash, event);
          insert into procedure_event_link (position, event_id, hash) values (head.position, event.id, head.hash);
        end loop;
        update procedure_chain_head set position = head.position, hash = head.hash where id = 1;
        return null;
      end
    $$;`);

    this.addSql(`alter table procedure_event_link disable trigger append_only;`);
    this.addSql(`do $$
      declare
        last bytea := sha256('');
        link record;
      begin
        for link in
          select l.position, e as event from procedure_event_link l join procedure_event e on e.id = l.event_id
          order by l.position
        loop
          last := sanbao_event_hash(last, link.event);
          update procedure_event_link set hash = last where position = link.position;
        end loop;
        update procedure_chain_head set hash = last where id = 1;
      end
    $$;`);
    this.addSql(`alter table procedure_event_link enable trigger append_only;`);
  }

  override down() {}
}
