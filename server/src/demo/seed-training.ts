import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { databaseSession, houseSession } from '../access/viewer.ts';
import { daysLater } from '../procedure/business-day.ts';
import { houseContext } from '../procedure/house-context.ts';
import { takeNamed } from '../procedure/perform.ts';
import { TrainingNotice } from '../training/training-notice.entity.ts';
import { heldTraining } from './held-training.ts';
import type { Cast } from './seed.ts';
import type { Ids } from './seed-accounts.ts';
import { type Happening, HeldCourse } from './seed-held-training.ts';
import type { PlanForm, StoryStep, TrainingPlan } from './training-plan.ts';
import { world } from './world.ts';

interface Told {
  plan: TrainingPlan;
  step: StoryStep;
}

/** Tells the year of training: every step of every plan on its day, by whoever takes it. */
export class TrainingYear {
  readonly #forms = new Map<string, PlanForm>();
  readonly #approved = new Set<string>();

  constructor(
    private readonly orm: MikroORM,
    private readonly monday: string,
    private readonly ids: Ids,
    private readonly cast: Cast,
  ) {}

  async tell() {
    const year: Happening[] = world.trainingYear.flatMap(plan => [
      ...plan.story.map(step => ({ day: step.day, take: (now: Date) => this.take({ plan, step }, now) })),
      ...this.held(plan),
    ]);
    for (const [at, { day, take }] of year.sort((a, b) => a.day - b.day).entries())
      await take(new Date(`${daysLater(this.monday, day)}T0${1 + (at % 8)}:${10 + (at % 47)}:00Z`));
  }

  /** The lessons of a plan whose days are over, its practice and assessments, and its closing. */
  private held(plan: TrainingPlan): Happening[] {
    const training = heldTraining(plan);
    if (!training) return [];
    const course = new HeldCourse(this.ids, plan.key, this.monday, training, (name, account, now, input, id) =>
      takeNamed(name, { id, input: input && { ...input } }, this.context(account, now)),
    );
    return course.happenings();
  }

  private async take({ plan, step }: Told, now: Date) {
    const id = this.ids.get(plan.key);
    const by = (account: string, name: string, input?: object, record = id) =>
      takeNamed(
        name,
        { id: record, expectedVersion: undefined, input: input && { ...input } },
        this.context(account, now),
      );

    switch (step.step) {
      case 'draftTrainingPlan':
        this.#forms.set(plan.key, plan.form);
        this.ids.set(plan.key, await by('after-sales', step.step, this.form(plan.key)));
        break;
      case 'reviseTrainingPlan':
      case 'amendTrainingPlan':
        this.#forms.set(plan.key, { ...(this.#forms.get(plan.key) as PlanForm), ...step.change });
        await by('after-sales', step.step, {
          ...this.form(plan.key),
          ...('reason' in step && { reason: step.reason }),
        });
        break;
      case 'submitTrainingPlan':
        await by('after-sales', step.step);
        break;
      case 'approveTrainingPlan':
        await by('gm', step.step, { opinion: step.opinion });
        this.#approved.add(plan.key);
        await this.deliver(now);
        break;
      case 'rejectTrainingPlan':
        await by('gm', step.step, { reason: step.reason });
        break;
      case 'cancelTrainingPlan':
        await by(this.#approved.has(plan.key) ? 'gm' : 'after-sales', step.step, { reason: step.reason });
        await this.deliver(now);
        break;
      case 'arrangeVenue':
        await by('management', step.step, world.venues[step.venue]);
        break;
      case 'sendTrainingNotices':
        await by('management', step.step, { channel: step.channel });
        await this.deliver(now);
        break;
      case 'enrolTrainee':
        for (const person of step.people)
          this.ids.set(
            `${plan.key} ${person}`,
            await by(this.enroller(person), step.step, { plan: id, person: this.ids.get(person) }),
          );
        break;
      case 'withdrawEnrolment':
        await by(
          this.enroller(step.person),
          step.step,
          { reason: step.reason },
          this.ids.get(`${plan.key} ${step.person}`),
        );
    }
  }

  /** The mail of that day arrived; the jobs that were added find nothing left to send. */
  private async deliver(now: Date) {
    const queued = await this.orm.em.fork({ session: houseSession }).find(TrainingNotice, { state: 'QUEUED' });
    for (const { id } of queued) await takeNamed('deliverTrainingNotice', { id }, houseContext(this.orm, now));
  }

  /** A dealer with an account enrols its own people; After-Sales everybody else. */
  private enroller(key: string) {
    const { employer } = world.people.find(person => person.key === key) as { employer: string };
    const dealer = this.ids.get(employer);
    return Object.keys(this.cast).find(account => dealer && this.cast[account]?.dealerId === dealer) ?? 'after-sales';
  }

  private context(account: string, now: Date) {
    const viewer = this.cast[account] ?? null;
    const fork = () => this.orm.em.fork({ session: viewer ? databaseSession(viewer) : {} }) as SqlEntityManager;
    return { viewer, now, language: 'zh' as const, idempotencyKey: null, revealed: new Map(), fork };
  }

  private form(key: string) {
    const { startsOn, days, family, schedule, ...rest } = this.#forms.get(key) as PlanForm;
    const start = daysLater(this.monday, startsOn);
    return {
      ...rest,
      startsOn: start,
      endsOn: daysLater(start, days - 1),
      productFamily: this.ids.get(family),
      topics: [...new Set(schedule.map(({ topic }) => topic))],
      instructors: [...new Set(schedule.map(({ instructor }) => this.ids.get(instructor)))],
      schedule: schedule.map(({ day, topic, hours, instructor }) => ({
        day: daysLater(start, day - 1),
        topic,
        hours,
        instructor: this.ids.get(instructor),
      })),
    };
  }
}
