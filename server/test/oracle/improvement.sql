-- line-follows-its-record · 5.3.8 · The line of the register stands as the record that it was made for.
select made.number as offender from (
  select number, register_line_id, case when state in ('RESOLVED', 'MERGED') then 'CLOSED' when state = 'CANCELLED' then state else 'OPEN' end as line from fault_report
  union all select number, register_line_id, case state when 'NOTICED' then 'OPEN' when 'ARRANGED' then 'CLOSED' else state end from goods_arrival_notice
  union all select number, register_line_id, case state when 'ANSWERED' then 'OPEN' else state end from consultation
  union all select number, register_line_id, case state when 'ANSWERED' then 'OPEN' else state end from complaint
) made left join correspondence l on l.id = made.register_line_id
where l.id is null or l.state <> made.line or l.made_by <> made.number;

-- line-closed-as-handled · 5.3.8 · A letter or call whose line is closed has something that was done about it.
select c.number as offender from correspondence c
where c.state = 'CLOSED' and c.made_by is null and coalesce(jsonb_array_length(c.handling::jsonb), 0) = 0;

-- low-grade-is-a-complaint · 5.2.4 · A customer who is not content is heard as a complaint.
select s.number as offender from survey s where s.attitude in ('DISSATISFIED', 'VERY_POOR') and s.complaint_id is null;

-- complaint-answered-in-words · 5.3.9 · A complaint that is answered or closed has an answer, and by whom.
select c.number as offender from complaint c
where c.state in ('ANSWERED', 'CLOSED') and (trim(coalesce(c.answer, '')) = '' or c.answered_by_id is null);

-- complaint-told-once · 5.3.9 · A complaint reaches Management in one summary and no more.
select min(c.number) as offender from summarized_complaint l join complaint c on c.id = l.complaint_id
  join complaint_summary s on s.id = l.summary_id
where s.state in ('SENT', 'ACKNOWLEDGED') group by c.id having count(distinct s.id) > 1;

-- complaint-told-at-all · 5.3.9 · A summary that is sent leaves out no complaint received by its end that none before it had.
select c.number as offender from complaint c
where c.state <> 'CANCELLED' and exists (
    select from complaint_summary s join procedure_event sent on sent.record_id = s.id and sent.step = 'sendComplaintSummary'
    where s.state in ('SENT', 'ACKNOWLEDGED') and c.received_on <= s.until and c.created_at < sent.at)
  and not exists (select from summarized_complaint l join complaint_summary s on s.id = l.summary_id
    where l.complaint_id = c.id and s.state in ('SENT', 'ACKNOWLEDGED'));

-- summary-counts-its-lines · 5.3.9 · A summary counts the complaints that it names.
select s.number as offender from complaint_summary s
where s.total <> (select count(*) from summarized_complaint l where l.summary_id = s.id)
  or s.discontent <> (select count(*) from summarized_complaint l where l.summary_id = s.id and l.content is false);

-- summary-sent-in-words · 5.3.9 · A summary that is sent says something.
select s.number as offender from complaint_summary s where s.state in ('SENT', 'ACKNOWLEDGED') and trim(coalesce(s.text, '')) = '';

-- action-closed-whole · 5.3.9 · A corrective action that is closed has a cause, measures, evidence and a finding.
select a.number as offender from corrective_action a
where a.state = 'CLOSED' and (a.root_cause is null or a.evidence is null or a.finding is null
  or not exists (select from planned_measure m where m.action_id = a.id));

-- action-says-something · 5.3.9 · What a closed corrective action says is more than a stroke.
select a.number as offender from corrective_action a
where a.state = 'CLOSED' and '' in (regexp_replace(coalesce(a.root_cause, ''), '[[:punct:][:space:]—–－]', '', 'g'),
  regexp_replace(coalesce(a.evidence, ''), '[[:punct:][:space:]—–－]', '', 'g'),
  regexp_replace(coalesce(a.finding, ''), '[[:punct:][:space:]—–－]', '', 'g'));

-- effect-seen-later · 5.3.9 · Whether a corrective action helped is seen on a later day than that on which it was implemented.
select a.number as offender from corrective_action a where a.state = 'CLOSED' and a.verified_on <= a.implemented_on;

-- use-as-is-by-the-general-manager · 6.1 · Only the General Manager lets nonconforming product be used as it is.
select n.number as offender from nonconformity n
where n.disposition = 'USE_AS_IS' and not exists (
  select from procedure_event e where e.record_id = n.id and e.step = 'decideDisposition' and e.department = 'GENERAL_MANAGER');

-- nonconformity-closed-with-evidence · 6.1 · Nonconforming product is done with once it was decided on, and there is evidence.
select n.number as offender from nonconformity n
where n.state = 'CLOSED' and (n.disposition is null or n.decided_by_id is null or trim(coalesce(n.evidence, '')) = '' and n.evidence_file_id is null);
