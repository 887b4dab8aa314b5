-- history-unbroken · 4.5 · Each step of a record begins where the one before it ended, and the first of them made it.
select e.record || ' ' || e.record_id || ' v' || e.version as offender
from procedure_event e left join procedure_event p on p.record_id = e.record_id and p.version = e.version - 1
where (e.version = 1) <> (e."from" is null) or e.version > 1 and (p.id is null or p."to" is distinct from e."from");

-- version-counts-events · 4.5 · A record's version is the number of steps in its history.
select r.number as offender from record r
where r.version <> (select count(*) from procedure_event e where e.record_id = r.id);

-- state-of-last-event · 4.5 · A record stands where its last step left it.
select r.number as offender from record r
  join procedure_event e on e.record_id = r.id and e.version = r.version where e."to" <> r.state;

-- history-has-its-record · 8 · Nothing whose history is kept is gone.
select distinct e.record || ' ' || e.record_id as offender from procedure_event e
where not exists (select from record r where r.id = e.record_id);

-- time-runs-forward · 4.5 · No step of a record was taken before the one that preceded it.
select e.record || ' ' || e.record_id || ' v' || e.version as offender
from procedure_event e join procedure_event p on p.record_id = e.record_id and p.version = e.version - 1 where p.at > e.at;

-- chain-without-gaps · 4.5 · Every step has its own place in the one chain of all steps.
select position::text as offender from (
  select position, row_number() over (order by position) as place from procedure_event_link) counted
where position <> place
union all select e.record || ' ' || e.record_id from procedure_event e
where not exists (select from procedure_event_link l where l.event_id = e.id);

-- content-as-digested · 8 · What a step says is what its digest was made of, unless it was erased.
select e.record || ' ' || e.record_id || ' v' || e.version as offender
from procedure_event e join procedure_event_content c on c.id = e.id
where encode(sha256(convert_to(c.salt || c.content, 'UTF8')), 'hex') <> e.content_digest;

-- content-erased-by-disposal · 8 · Only what was disposed of, or is of somebody whose data was erased, lost what its steps said.
select e.record || ' ' || e.record_id || ' v' || e.version as offender from procedure_event e
where not exists (select from procedure_event_content c where c.id = e.id)
  and not exists (select from record r where r.id = e.record_id and r.state = 'DISPOSED')
  and not exists (select from letter l where l.id = e.record_id and l.recipient like '%@erased.invalid')
  and not exists (select from person p left join "user" u on u.person_id = p.id
    left join role_change c on c.user_id = u.id left join person_data_request q on q.person_id = p.id
    where p.erased_at is not null and e.record_id in (p.id, u.id, c.id, q.id));

-- register-without-gaps · 5.3.8 · The numbers of a kind and year follow on each other.
select kind || ' ' || number as offender from (
  select kind, number, split_part(number, '-', 3)::int as count,
    row_number() over (partition by kind, split_part(number, '-', 2) order by split_part(number, '-', 3)::int) as place
  from record where number ~ '^[A-Z]+-[0-9]{4}-[0-9]+$') counted where count <> place;

-- decided-by-another · 4.5 · Who decides is another person than who made what is decided on, a deputy and whom the deputy stands in for included.
select d.step || ' ' || d.record_id || ' v' || d.version as offender
from act d join (values
    ('approveTrainingPlan', '{draftTrainingPlan,reviseTrainingPlan,amendTrainingPlan,submitTrainingPlan}'::text[]),
    ('releaseTechnicalDocument', '{draftTechnicalDocument,reviseTechnicalDocument,submitTechnicalDocument}'),
    ('releaseAdjustmentTemplate', '{draftAdjustmentTemplate,reviseAdjustmentTemplate}'),
    ('approveDispatchDeviation', '{requestDispatchDeviation}'),
    ('approveStockAdjustment', '{proposeStockAdjustment}'),
    ('approveParameter', '{proposeParameter}'),
    ('approveRoles', '{proposeRoles}'),
    ('approveWarrantyTerms', '{proposeWarrantyTerms}'),
    ('approveDisposal', '{proposeDisposal}'),
    ('releaseLegalHold', '{placeLegalHold}'),
    ('approveReturn', '{requestReturn,evaluateReturn,submitReturn}'),
    ('grantGoodwill', '{assessWarranty,reclassifyCause}'),
    ('issueParts', '{requestParts}'),
    ('verifyCorrectiveAction', '{implementCorrectiveAction}'),
    ('acknowledgeComplaintSummary', '{compileComplaintSummary,recompileComplaintSummary}')
  ) as pairs(decision, work) on pairs.decision = d.step
where exists (
  select from act w where w.record_id = d.record_id and w.step = any (pairs.work) and w.position < d.position
    and w.position > coalesce((select max(former.position) from act former where former.record_id = d.record_id
      and former.step in ('releaseLegalHold', 'verifyCorrectiveAction', 'rejectDisposal') and former.position < d.position), 0)
    and (w.person in (d.person, d.for_person) or w.for_person in (d.person, d.for_person)));

-- approved-by-own-password · 4.5 · Where the General Manager wants it so, who approves has entered their own password for it.
select d.step || ' ' || d.record_id || ' v' || d.version as offender from act d
where d.step like 'approve%' and not jsonb_path_exists(d.changes, '$[*] ? ((@.field == "ownPassword" || @.field == "freshSignIn") && @.after == true)')
  and (select p.value from procedure_parameter p where p.name = 'DECISIONS_BY_PASSWORD' and p.state = 'APPROVED'
    and p.effective_from <= d.day and p.decided_at < d.at order by p.effective_from desc, p.decided_at desc limit 1) = 'true';

-- deputy-under-delegation · 4.5 · Who acted for another had a delegation of that day for that step.
select e.step || ' ' || e.record_id || ' v' || e.version as offender
from procedure_event e where e.on_behalf_of is not null and not exists (
  select from delegation d join "user" o on o.id = d.delegator_id
  where o.name = e.on_behalf_of and d.deputy_id = e.user_id and e.step = any (d.steps)
    and day_of(e.at) between d."from" and d.until and d.created_at <= e.at
    and not exists (select from procedure_event r where r.record_id = d.id and r.step = 'revokeDelegation' and r.at < e.at));

-- delegation-to-another · 4.5 · Nobody is their own deputy, and no delegation ends before it begins.
select d.number as offender from delegation d
  join "user" o on o.id = d.delegator_id join "user" p on p.id = d.deputy_id
where o.person_id = p.person_id or d.until < d."from";

-- parameter-not-backdated · 4.5 · A parameter is in force no earlier than the day on which it was approved.
select p.number as offender from procedure_parameter p
where p.state = 'APPROVED' and p.effective_from < day_of(p.decided_at);

-- revision-once · 7 · A revision of the procedure has a letter and a modification of its own, and comes into force after the one before it.
select r.number as offender from procedure_revision r join procedure_revision o on o.id <> r.id
where (r.letter, coalesce(r.modification, 0)) = (o.letter, coalesce(o.modification, 0))
  or r.created_at < o.created_at and (r.effective_from >= o.effective_from and o.state = 'IN_FORCE' and r.state = 'IN_FORCE'
    or r.letter > o.letter or r.letter = o.letter and coalesce(r.modification, 0) > coalesce(o.modification, 0));

-- revision-by-three-people · 7 · Who prepares a revision, who checks it and who approves it are different people.
select r.number as offender from procedure_revision r left join "user" u on u.id = r.approved_by_id
where r.prepared_by_id = r.checked_by_id or u.person_id in (r.prepared_by_id, r.checked_by_id);

-- copy-acknowledged-by-its-holder · 7 · Who takes note of a revision holds a copy of it, and copies have numbers of their own.
select r.number as offender from procedure_revision r
where exists (select from jsonb_array_elements(coalesce(r.acknowledgements, '[]')) a
    where not exists (select from jsonb_array_elements(coalesce(r.copies, '[]')) c where c ->> 'department' = a ->> 'department'))
  or (select count(*) <> count(distinct c ->> 'copyNumber') from jsonb_array_elements(coalesce(r.copies, '[]')) c);

-- figures-have-their-times · 4.5 · Of what a department did upon a call, an arrival or a day on which it was due it is said how long it took.
select a.number || ' ' || (f ->> 'step') as offender from department_assessment a cross join jsonb_array_elements(coalesce(a.figures::jsonb, '[]')) f
where f ->> 'step' in ('planRepair', 'planInstallation', 'assessWarranty', 'fulfilObligation')
  and (f ->> 'inTime')::int + (f ->> 'late')::int > 0 and f ->> 'medianHours' is null;

-- kept-three-years · 8 · Applications and surveys are kept for three years and longer where the General Manager says so; adjustment records and work reports without an end unless the General Manager sets one.
select a.number as offender from archive_entry a
  left join adjustment_record j on j.id = a.adjustment_record_id left join work_report w on w.id = a.work_report_id
where not exists (select from retention_period p where p.form = a.form)
  and ((a.application_id is not null or a.survey_id is not null) and a.keep_until is distinct from (a.finished_on + interval '3 years')::date
    or (j.id is not null or w.id is not null) and a.keep_until is not null);

-- finished-form-archived · 8 · Each finished form of clause 7 has one entry in the archive.
select finished.number as offender from (
    select a.id, a.number from parts_application a where a.state in ('REFUSED', 'FULFILLED', 'CANCELLED', 'CLOSED_SHORT')
    union all select s.id, s.number from survey s where s.state = 'ANSWERED'
    union all select j.id, j.number from adjustment_record j join service_order o on o.id = j.order_id where o.state = 'CLOSED'
    union all select w.id, w.number from work_report w join service_order o on o.id = w.order_id where o.state = 'CLOSED'
  ) finished
where 1 <> (select count(*) from archive_entry a
  where finished.id in (a.application_id, a.survey_id, a.adjustment_record_id, a.work_report_id));

-- disposed-after-its-time · 8 · Nothing is disposed of before the last day on which it is kept is over, nor while it is held.
select a.number as offender from archive_entry a
where a.state = 'DISPOSED' and (a.keep_until is null or a.disposed_on <= a.keep_until
  or (select e."from" from procedure_event e where e.record_id = a.id and e."to" = 'DISPOSED') <> 'DISPOSAL_PROPOSED');

-- held-content-kept · 8 · What is held by law keeps its paper.
select a.number as offender from archive_entry a join stored_file f on f.id = a.paper_id
where a.state <> 'DISPOSED' and f.erased_at is not null;

-- disposed-by-the-general-manager · 8 · The General Manager, or the deputy, has each disposal approved.
select e.record_id::text as offender from procedure_event e
where e.step = 'approveDisposal' and e.department <> 'GENERAL_MANAGER';

-- acknowledged-by-all · 4.5 · A service notice is acknowledged once each department that it names has done so.
select n.number as offender from service_notice n
where n.state = 'ACKNOWLEDGED' and cardinality(n.departments) > jsonb_array_length(n.acknowledgements::jsonb);

-- assessment-adds-up · 4.5 · The figures of an assessed department add up.
select a.number as offender from department_assessment a
where a.in_time < 0 or a.late < 0 or a.in_time + a.late > a.volume or a."from" > a.until;

-- paper-from-before-waits · 8 · A paper from before is not disposed of by the day that was typed, but kept from when it was entered.
select a.number as offender from archive_entry a
where a.state = 'DISPOSED' and num_nonnulls(a.application_id, a.survey_id, a.adjustment_record_id, a.work_report_id) = 0
  and a.disposed_on <= (day_of(a.created_at) + interval '3 years')::date;

-- changed-as-told · 4.5 · A record that changed, or a line or a list of it, counts as changed by what changed it.
select offender from silent;
