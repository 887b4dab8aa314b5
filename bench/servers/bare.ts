import { createServer } from 'node:http';
import pg from 'pg';
import { named } from './named.ts';

// The least that could answer: one named statement written by hand, nobody asked who they are, no policies.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const text = `select json_build_object('data', json_build_object('enrolments', json_build_object('nodes', json_agg(n))))::text as answer
  from (select e.id, e.number, e.state, e.updated_at as "updatedAt",
      json_build_object('id', t.id, 'title', t.title, 'startsOn', t.starts_on) as plan,
      json_build_object('id', p.id, 'name', p.name, 'phone', p.phone) as person,
      (select json_agg(json_build_object('id', a.id, 'number', a.number, 'state', a.state, 'theory', a.theory, 'practice', a.practice) order by a.id desc)
        from assessment a where a.enrolment_id = e.id) as assessments
    from (select * from enrolment order by id desc limit 25) e
    join training_plan t on t.id = e.plan_id join person p on p.id = e.person_id order by e.id desc) n`;

createServer((request, response) => {
  request.resume().on('end', async () => {
    const { rows } = await named(pool, text);
    response.setHeader('content-type', 'application/json').end(rows[0]?.answer);
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit());
