-- plan-approved-before-use · 5.1.2 · No plan is arranged, notified or taught that the General Manager has not approved.
select p.number as offender from training_plan p
where p.state in ('APPROVED', 'ARRANGED', 'NOTIFIED', 'IN_PROGRESS', 'CLOSED') and not exists (
  select from procedure_event e where e.record_id = p.id and e.step = 'approveTrainingPlan' and e.department = 'GENERAL_MANAGER');

-- plan-arranged-has-venue · 5.1.2 · A plan that is arranged has a venue.
select p.number as offender from training_plan p where p.state in ('ARRANGED', 'NOTIFIED', 'IN_PROGRESS', 'CLOSED') and p.venue is null;

-- no-more-than-places · 5.1.2 · No more people are enrolled than there are places.
select p.number as offender from training_plan p
where least(p.capacity, (p.venue::jsonb ->> 'capacity')::int) < (
  select count(*) from enrolment e where e.plan_id = p.id and e.state not in ('WITHDRAWN', 'CANCELLED'));

-- enrolled-once · 5.1.1 · Nobody takes part in a plan twice.
select min(e.number) as offender from enrolment e where e.state not in ('WITHDRAWN', 'CANCELLED') group by e.plan_id, e.person_id having count(*) > 1;

-- notified-has-notice · 5.1.2 · Who is notified was sent a notice.
select e.number as offender from enrolment e
where e.state = 'NOTIFIED' and not exists (select from training_notice n where n.enrolment_id = e.id and n.kind = 'INVITATION');

-- lesson-of-the-plan · 5.1.3 · What is taught is a topic of the plan, on one of its days, by one of its instructors, and has been.
select s.number as offender from training_session s join training_plan p on p.id = s.plan_id
where s.day not between p.starts_on and p.ends_on or not s.topic = any (p.topics) or s.day > day_of(s.created_at)
  or not exists (select from training_plan_instructors i where i.training_plan_id = p.id and i.person_id = s.instructor_id);

-- lesson-once · 5.1.5 · The same lesson is not given twice beyond its scheduled hours, unless it is said why.
select min(s.number) as offender from training_session s
group by s.plan_id, s.day, s.topic, s.instructor_id
having count(*) > 1 and bool_and(s.repetition_reason is null) and sum(s.hours) > coalesce((
  select sum(l.hours) from scheduled_lesson l
  where l.plan_id = s.plan_id and l.day = s.day and l.topic = s.topic and l.instructor_id = s.instructor_id), 0);

-- teaching-day-has-24-hours · 5.1.3 · Nobody teaches more than 24 hours a day.
select min(s.number) as offender from training_session s group by s.instructor_id, s.day having sum(s.hours) > 24;

-- attendance-of-participants · 5.1.3 · Attendance is told once for each participant of the plan, and of nobody else.
select s.number as offender from training_session s join session_attendance a on a.session_id = s.id join enrolment e on e.id = a.enrolment_id
where e.plan_id <> s.plan_id group by s.number
union all select s.number from training_session s join session_attendance a on a.session_id = s.id
group by s.number, a.enrolment_id having count(*) > 1;

-- assessed-who-attended · 5.1.5 · Only who was there is assessed.
select a.number as offender from assessment a where a.state <> 'VOID' and not exists (
  select from session_attendance t where t.enrolment_id = a.enrolment_id and t.attendance = 'PRESENT');

-- passed-by-the-mark · 5.1.5 · Who reached the pass mark in both parts has passed, and nobody else.
select a.number as offender from assessment a
where a.state in ('PASSED', 'FAILED') and (a.state = 'PASSED') <> (least(a.theory, a.practice) >= a.pass_mark);

-- attempts-in-order · 5.1.5 · Nobody is assessed again who has passed, nor oftener than the first time and its retakes.
select min(a.number) as offender from assessment a where a.state <> 'VOID' group by a.enrolment_id
having count(*) filter (where a.state = 'PASSED') > 1 or max(a.created_at) filter (where a.state = 'FAILED') > min(a.created_at) filter (where a.state = 'PASSED')
  or (count(*) > 3 and not exists (select from procedure_parameter p where p.name = 'RETAKES' and p.state = 'APPROVED'));

-- examined-by-the-house · 5.1.5 · Somebody else of the house examines.
select a.number as offender from assessment a join person x on x.id = a.examiner_id join enrolment e on e.id = a.enrolment_id
where x.employer <> 'HOUSE' or x.id = e.person_id;

-- certificate-rests-on-a-pass · 5.1.5 · A certificate rests on one assessment that was passed, and each of those on no more than one.
select c.number as offender from certificate c left join assessment a on a.id = c.assessment_id
where c.assessment_id is not null and a.state <> 'PASSED' or c.assessment_id is null and c.scan_id is null
union all select min(c.number) from certificate c where c.assessment_id is not null group by c.assessment_id having count(*) > 1;

-- certificate-hours-attended · 5.1.5 · A certificate has the hours of the sessions that its holder attended.
select c.number as offender from certificate c join assessment a on a.id = c.assessment_id
where c.hours is distinct from (
  select sum(s.hours) from training_session s join session_attendance t on t.session_id = s.id
  where t.enrolment_id = a.enrolment_id and t.attendance = 'PRESENT' and s.created_at <= c.created_at
    and not exists (select from procedure_event e where e.record_id = s.id and e.version > 1 and e.at > c.created_at))
  and not exists (
    select from training_session s join procedure_event e on e.record_id = s.id and e.version > 1 and e.at > c.created_at
    where s.plan_id = (select plan_id from enrolment n where n.id = a.enrolment_id));

-- earlier-certificate-once · 5.1.5 · A certificate from before is entered once.
select min(c.number) as offender from certificate c
where c.earlier_number is not null and c.state = 'VALID' group by c.person_id, c.product_family_id, trim(c.earlier_number) having count(*) > 1;

-- closed-plan-taught · 5.1.3 · In a closed plan each topic was taught.
select p.number as offender from training_plan p cross join unnest(p.topics) as topic
where p.state = 'CLOSED' and not exists (select from training_session s where s.plan_id = p.id and s.topic = topic.topic);

-- closed-plan-hours · 5.1.3 · In a closed plan each topic was taught for as many hours as were to be held of those planned.
select p.number as offender from training_plan p cross join unnest(p.topics) as topic
where p.state = 'CLOSED' and coalesce((select sum(s.hours) from training_session s where s.plan_id = p.id and s.topic = topic.topic), 0) * 100
  < (select sum(l.hours) from scheduled_lesson l where l.plan_id = p.id and l.topic = topic.topic) * coalesce(p.hours_to_hold, 0);

-- closed-plan-assessed · 5.1.5 · In a closed plan all who came are assessed or exempted by the General Manager.
select e.number as offender from enrolment e join training_plan p on p.id = e.plan_id
where p.state = 'CLOSED' and e.state not in ('WITHDRAWN', 'CANCELLED', 'EXEMPTED')
  and exists (select from session_attendance t where t.enrolment_id = e.id and t.attendance = 'PRESENT')
  and not exists (select from assessment a where a.enrolment_id = e.id and a.state <> 'VOID');

-- closed-plan-certified · 5.1.5 · In a closed plan each who passed has a certificate.
select a.number as offender from assessment a join enrolment e on e.id = a.enrolment_id join training_plan p on p.id = e.plan_id
where p.state = 'CLOSED' and a.state = 'PASSED' and e.state not in ('WITHDRAWN', 'EXEMPTED', 'CANCELLED')
  and not exists (select from certificate c where c.assessment_id = a.id);

-- closed-plan-practised · 5.1.4 · In a closed plan the practice that it provides for was held.
select p.number as offender from training_plan p
where p.state = 'CLOSED' and p.in_house_practice and not exists (
  select from in_house_practice i where i.plan_id = p.id and i.state = 'RECORDED');

-- closed-plan-ends-enrolments · 5.1.5 · In a closed plan it is said of each who came and who did not.
select e.number as offender from enrolment e join training_plan p on p.id = e.plan_id
where p.state = 'CLOSED' and (e.state in ('ENROLLED', 'NOTIFIED') or e.state in ('COMPLETED', 'NO_SHOW') and (e.state = 'COMPLETED') <> exists (
  select from session_attendance t where t.enrolment_id = e.id and t.attendance = 'PRESENT'));

-- practice-within-the-plan · 5.1.4 · Practice lies within the days of its plan.
select i.number as offender from in_house_practice i join training_plan p on p.id = i.plan_id
where i.state <> 'CANCELLED' and (i.starts_on < p.starts_on or i.ends_on > p.ends_on);

-- practice-helped-by-both · 5.1.4 · Practice is held after Management and Sales have both confirmed their help.
select i.number as offender from in_house_practice i
where i.state in ('CONFIRMED', 'RECORDED') and (i.management_confirmed_by_id is null or i.sales_confirmed_by_id is null);

-- licence-on-certificate · 5.3.1 · A licence rests on a certificate of the same person and family that was valid when it was issued.
select l.number as offender from technician_licence l join certificate c on c.id = l.certificate_id
where c.person_id <> l.person_id or c.product_family_id <> l.product_family_id or l.issued_on < c.issued_on
  or l.state = 'VALID' and c.state <> 'VALID';

-- licence-wants-repair · 5.3.1 · Who is licensed to repair was taught to repair.
select l.number as offender from technician_licence l join certificate c on c.id = l.certificate_id where not 'REPAIR' = any (c.topics);

-- licence-wants-hours · 5.3.1 · Who is licensed to repair was taught for long enough.
select l.number as offender from technician_licence l join certificate c on c.id = l.certificate_id
where coalesce(c.hours, 0) < 8 and not exists (
  select from procedure_parameter p where p.name = 'LICENCE_TRAINING_HOURS' and p.state = 'APPROVED');

-- licence-examined-by-another · 5.3.1 · Nobody examines themselves for a licence, nor after it was issued.
select l.number as offender from technician_licence l where l.examiner_id = l.person_id or l.examined_on > l.issued_on;

-- licence-issued-by-another · 5.3.1 · Nobody issues their own licence.
select l.number as offender from technician_licence l join "user" u on u.id = l.issued_by_id where u.person_id = l.person_id;

-- licence-once · 5.3.1 · A person has one valid licence for a family.
select min(l.number) as offender from technician_licence l where l.state in ('VALID', 'SUSPENDED') group by l.person_id, l.product_family_id having count(*) > 1;

-- licence-has-an-end · 5.3.1 · A licence ends after it was issued and by the months of the procedure.
select l.number as offender from technician_licence l
where l.valid_until <= l.issued_on or l.valid_until > l.issued_on + interval '24 months' and not exists (
  select from procedure_parameter p where p.name = 'LICENCE_MONTHS' and p.state = 'APPROVED');

-- document-released-once · 4.3 · Of a document of a model one revision is in force.
select min(d.number) as offender from technical_document d where d.state = 'RELEASED' group by d.model_id, d.code having count(*) > 1;

-- document-released-by-head · 4.3 · What is released was released by somebody who has not written it.
select d.number as offender from technical_document d join "user" a on a.id = d.author_id left join "user" r on r.id = d.released_by_id
where d.state in ('RELEASED', 'SUPERSEDED') and (r.id is null or r.person_id = a.person_id);

-- exempted-by-the-general-manager · 5.1.5 · Only the General Manager exempts, with a reason.
select e.number as offender from enrolment e
where e.state = 'EXEMPTED' and (e.exemption_reason is null or not exists (
  select from procedure_event v where v.record_id = e.id and v.step = 'exemptFromAssessment' and v.department = 'GENERAL_MANAGER'));

-- room-booked-once · 5.1.2 · A room of the house holds one plan at a time.
select distinct p.number as offender from training_plan p join training_plan o on o.id <> p.id and o.training_room_id = p.training_room_id
where p.state in ('ARRANGED', 'NOTIFIED', 'IN_PROGRESS') and o.state in ('ARRANGED', 'NOTIFIED', 'IN_PROGRESS')
  and p.starts_on <= o.ends_on and o.starts_on <= p.ends_on;

-- lesson-by-released-material · 4.3 · What was taught by was in force when the lesson was entered.
select s.number as offender from training_session s join training_session_materials m on m.training_session_id = s.id
where not exists (select from act a where a.record_id = s.id and state_at(m.technical_document_id, a.position) = 'RELEASED');

-- wish-goes-with-its-plan · 5.1.1 · A wish that is taken up has the plan that took it up, and that plan stands.
select w.number as offender from training_wish w left join training_plan p on p.id = w.plan_id
where w.state = 'PLANNED' and (p.id is null or p.state = 'CANCELLED') or w.state = 'OPEN' and w.plan_id is not null;

-- paper-keeps-its-names · 5.1.5 · A certificate and a licence say for ever what they said when they were issued.
select c.number as offender from certificate c where c.assessment_id is not null and c.family_name is null
union all select e.record || ' ' || e.record_id from act e
where e.record in ('Certificate', 'TechnicianLicence') and e.version > 1
  and jsonb_path_exists(e.changes, '$[*] ? (@.before != null && (@.field == "familyName" || @.field == "issuedByName" || @.field == "holder"))');

-- trainee-in-one-place · 5.1.2 · Nobody takes part in two plans on the same days, but where it is said how.
select one.number as offender from enrolment one join training_plan p on p.id = one.plan_id
  join enrolment other on other.person_id = one.person_id and other.plan_id <> one.plan_id join training_plan q on q.id = other.plan_id
where coalesce(one.overlap_reason, other.overlap_reason) is null and one.state in ('ENROLLED', 'NOTIFIED') and other.state in ('ENROLLED', 'NOTIFIED')
  and p.state in ('ARRANGED', 'NOTIFIED', 'IN_PROGRESS') and q.state in ('ARRANGED', 'NOTIFIED', 'IN_PROGRESS')
  and p.starts_on <= q.ends_on and q.starts_on <= p.ends_on
  and not exists (select from act a where a.record_id in (p.id, q.id) and a.input ->> 'overlapReason' is not null);

-- voided-attempt-has-a-reason · 5.1.5 · An attempt is void for a reason, and counts where the General Manager wants it so.
select a.number as offender from assessment a where a.state = 'VOID' and trim(coalesce(a.void_reason, '')) = ''
union all select a.number from assessment a
where 2 < (select count(*) from assessment b where b.enrolment_id = a.enrolment_id and b.created_at < a.created_at)
  and exists (select from procedure_parameter p where p.name = 'VOIDED_ATTEMPTS_COUNT' and p.state = 'APPROVED' and p.value = 'true'
    and p.effective_from <= day_of(a.created_at) and p.decided_at <= a.created_at)
  and not exists (select from procedure_parameter p where p.state = 'APPROVED'
    and (p.name = 'VOIDED_ATTEMPTS_COUNT' and p.value <> 'true' or p.name = 'RETAKES'));
