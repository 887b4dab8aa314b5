import type { Trick } from './trick.ts';

export const training: readonly Trick[] = [
  {
    what: '4.3 released by its author, with another account',
    told: ['releasedByAnother', 'missing'],
    of: quarter => quarter.bulletin(),
    by: async (quarter, id) => quarter.sql('update technical_document set released_by_id = author_id where id = ?', id),
  },
  {
    what: '4.3 a bulletin of which no fault is known',
    told: ['bulletinFromFault', 'deviating'],
    of: async (quarter, tricked) => {
      const id = await quarter.bulletin();
      if (!tricked)
        await quarter.step('after-sales', 'tieToBulletin', { id: await quarter.fault(), input: { bulletin: id } });
      return id;
    },
  },
  {
    what: '5.1.1 a wish that nobody answered',
    told: ['wishAnswered', 'overdue'],
    of: quarter =>
      quarter.make('sales', 'recordTrainingWish', {
        ...{ subject: '换班后不会调推料行程', source: 'OWN_OBSERVATION', topics: ['USE'], wantedBy: '2027-03-01' },
      }),
    by: (quarter, id) => quarter.sql(`update training_wish set wanted_by = '2026-12-01' where id = ?`, id),
  },
  {
    what: '5.1.2 taught upon a plan that nobody approved',
    told: ['taughtAfterApproval', 'missing'],
    of: async quarter => (await quarter.lesson()).session,
    by: (quarter, id) =>
      quarter.sql(
        'update training_plan set approved_by_id = null where id = (select plan_id from training_session where id = ?)',
        id,
      ),
  },
  {
    what: '5.1.3 closed with an hour of what was planned',
    told: ['plannedHoursHeld', 'missing'],
    of: quarter => quarter.closedPlan(),
    by: (quarter, id) => quarter.unkept(`update training_session set hours = 0.5 where plan_id = '${id}'`),
  },
  {
    what: '5.1.3 the same lesson again',
    told: ['lessonHeldOnce', 'deviating'],
    of: async quarter => (await quarter.lesson()).session,
    by: (quarter, id) => quarter.sql(`update training_session set repetition_reason = '补课' where id = ?`, id),
  },
  {
    what: '5.1.2 taught upon a plan that its author approved',
    told: ['taughtAfterApproval', 'missing'],
    of: async quarter => (await quarter.lesson()).session,
    by: (quarter, id) =>
      quarter.sql(
        'update training_plan set approved_by_id = drafted_by_id where id = (select plan_id from training_session where id = ?)',
        id,
      ),
  },
  {
    what: '5.1.3 the same lesson again, and nothing says why',
    told: ['lessonHeldOnce', 'missing'],
    of: async (quarter, tricked) => {
      const { plan, session } = await quarter.lesson();
      return tricked ? quarter.lessonAgain(plan) : session;
    },
    by: (quarter, id) => quarter.sql('update training_session set repetition_reason = null where id = ?', id),
  },
  {
    what: '5.1.2 told of the training when it had begun',
    told: ['everyTraineeNotified', 'overdue'],
    of: async quarter => (await quarter.lesson()).enrolment,
    by: (quarter, id) =>
      quarter.sql("update training_notice set sent_at = '2026-11-25T02:00:00Z' where enrolment_id = ?", id),
  },
  {
    what: '5.1.1 a wish that was answered when its day was over',
    told: ['wishAnswered', 'overdue'],
    of: quarter =>
      quarter.make('sales', 'recordTrainingWish', {
        ...{ subject: '不会调推料行程', source: 'OWN_OBSERVATION', topics: ['USE'], wantedBy: '2026-12-01' },
      }),
    late: (quarter, id) => quarter.step('after-sales', 'answerTrainingWish', { id, input: { answer: '现场已讲解' } }),
  },
  {
    what: '5.1.4 help that was confirmed when the practice was over',
    told: ['bothHelped', 'overdue'],
    of: async quarter => {
      const { plan } = await quarter.lesson({ inHousePractice: true });
      const help = { workplace: '总装车间', managementHelp: '工装一套', salesHelp: '样机一台' };
      const days = { startsOn: '2026-11-23', endsOn: '2026-11-23' };
      return quarter.make('after-sales', 'schedulePractice', { plan: plan.id, ...days, ...help });
    },
    late: async (quarter, id) => {
      const { version } = await quarter.step('management', 'confirmPracticeHelp', { id, expectedVersion: 1 });
      await quarter.step('sales', 'confirmPracticeHelp', { id, expectedVersion: version });
      const enrolment = await quarter.idOf(
        'select e.id from enrolment e join in_house_practice p on p.plan_id = e.plan_id where p.id = ?',
        id,
      );
      const input = { attendance: [{ enrolment, attendance: 'PRESENT' }], workDone: '拆装推料机构' };
      await quarter.step('after-sales', 'recordPractice', { id, input });
    },
  },
];
