import { Migration } from '@mikro-orm/migrations';

/**
 * Whom an access token's hash stands for, asked with every request: one statement that also keeps the day of its
 * latest use, written once a day and no part of the record's history.
 */
export class Migration20261124020731_access_token_viewer extends Migration {
  override up() {
    this.addSql(`create function sanbao_access_token(hash text, today date)
      returns table (id uuid, label text, dealer_id uuid)
      language sql volatile security definer set search_path = public as $$
        with standing as (
          select t.id, t.label, t.dealer_id
          from access_token t left join dealer d on d.id = t.dealer_id
          where t.token_hash = hash and t.state = 'ACTIVE' and t.expires_on >= today and (d.id is null or d.state = 'ACTIVE')
        ), used as (
          update access_token t set last_used_on = today from standing s
          where t.id = s.id and t.last_used_on is distinct from today
        )
        select s.id, s.label, s.dealer_id from standing s
      $$;`);
  }

  override down() {}
}
