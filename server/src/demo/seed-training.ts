import type { ForkOptions } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { daysLater } from '../fields/business-day.ts';
import { companyLanguage } from '../messages/language.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import { takeNamed } from '../steps/take-step.ts';
import { databaseSession } from '../viewer/viewer.ts';
import { heldTraining } from './held-training.ts';
import { mailArrives } from './post-office.ts';
import { atMoments, type ScheduledStep } from './schedule.ts';
import { type DayOfCourse, HeldCourse } from './seed-held-training.ts';
import type { Stage } from './stage.ts';
import type { PlanForm, StoryStep, TrainingPlan } from './training-plan.ts';
import type { VenueKey } from './venues.ts';
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
    private readonly stage: Stage,
    private readonly plans: readonly TrainingPlan[] = world.trainingYear,
  ) {}

  schedule(): ScheduledStep[] {
    const year: DayOfCourse[] = this.plans.flatMap(plan => [
      ...plan.story.map(step => ({ day: step.day, take: (now: Date) => this.take({ plan, step }, now) })),
      ...this.held(plan),
    ]);
    return atMoments(this.stage.monday, year).map(([at, { take }]) => ({ at, take: () => take(at) }));
  }

  /** The lessons of a plan whose days are over, its practice and assessments, and its closing. */
  private held(plan: TrainingPlan): DayOfCourse[] {
    const training = heldTraining(plan);
    if (!training) return [];
    const { ids, monday } = this.stage;
    const course = new HeldCourse(ids, plan.key, monday, training, (name, account, now, input, id) =>
      takeNamed(name, { id, input: input && { ...input } }, this.context(account, now)),
    );
    return course.days();
  }

  private async take({ plan, step }: Told, now: Date) {
    const id = this.stage.ids.get(plan.key);
    const by = (account: string, name: string, input?: object, record = id) =>
      takeNamed(
        name,
        { id: record, expectedVersion: undefined, input: input && { ...input } },
        this.context(account, now),
      );

    switch (step.step) {
      case 'draftTrainingPlan':
        this.#forms.set(plan.key, plan.form);
        this.stage.ids.set(plan.key, await by('after-sales', step.step, this.form(plan.key)));
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
        await mailArrives(this.stage, now);
        break;
      case 'rejectTrainingPlan':
        await by('gm', step.step, { reason: step.reason });
        break;
      case 'cancelTrainingPlan':
        await by(this.#approved.has(plan.key) ? 'gm' : 'after-sales', step.step, { reason: step.reason });
        await mailArrives(this.stage, now);
        break;
      case 'arrangeVenue':
        await by('management', step.step, await this.placeOf(step.venue, now));
        break;
      case 'sendTrainingNotices':
        await by('management', step.step, { channel: step.channel });
        await mailArrives(this.stage, now);
        break;
      case 'enrolTrainee':
        for (const person of step.people)
          this.stage.ids.set(
            `${plan.key} ${person}`,
            await by(this.enroller(person), step.step, { plan: id, person: this.stage.ids.get(person) }),
          );
        break;
      case 'withdrawEnrolment':
        await by(
          this.enroller(step.person),
          step.step,
          { reason: step.reason },
          this.stage.ids.get(`${plan.key} ${step.person}`),
        );
    }
  }

  /** A room of the company, entered when it is first taken; elsewhere in words. */
  private async placeOf(key: VenueKey, now: Date) {
    const venue = world.venues[key];
    if (!key.startsWith('school-')) return venue;
    const room = `room ${key}`;
    if (!this.stage.ids.has(room)) {
      const input = { ...venue };
      this.stage.ids.set(room, await takeNamed('createTrainingRoom', { input }, this.context('management', now)));
    }
    return { trainingRoom: this.stage.ids.get(room) };
  }

  /** A dealer with an account enrols its own people; After-Sales everybody else. */
  private enroller(key: string) {
    const { employer } = world.people.find(person => person.key === key) as { employer: string };
    const dealer = this.stage.ids.get(employer);
    return (
      Object.keys(this.stage.cast).find(account => dealer && this.stage.cast[account]?.dealerId === dealer) ??
      'after-sales'
    );
  }

  private context(account: string, now: Date) {
    const viewer = this.stage.cast[account] ?? null;
    const fork = (options?: ForkOptions) =>
      this.stage.files.orm.em.fork({
        session: viewer ? databaseSession(viewer) : {},
        ...options,
      }) as SqlEntityManager;
    return {
      procedure: procedureOf(this.stage.files.orm),
      orm: this.stage.files.orm,
      files: this.stage.files,
      papersOnRequest: true,
      viewer,
      now,
      language: companyLanguage,
      idempotencyKey: null,
      revealed: new Map(),
      fork,
    };
  }

  private form(key: string) {
    const { startsOn, days, family, schedule, ...rest } = this.#forms.get(key) as PlanForm;
    const start = daysLater(this.stage.monday, startsOn);
    return {
      ...rest,
      startsOn: start,
      endsOn: daysLater(start, days - 1),
      productFamily: this.stage.ids.get(family),
      topics: [...new Set(schedule.map(({ topic }) => topic))],
      instructors: [...new Set(schedule.map(({ instructor }) => this.stage.ids.get(instructor)))],
      schedule: schedule.map(({ day, topic, hours, instructor }) => ({
        day: daysLater(start, day - 1),
        topic,
        hours,
        instructor: this.stage.ids.get(instructor),
      })),
    };
  }
}
