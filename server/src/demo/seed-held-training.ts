import { daysLater } from '../fields/business-day.ts';
import { Parameters } from '../procedures/sh-jr-c-160/parameters.ts';
import type { HeldTraining, Participant } from './held-training.ts';
import type { PersonKey } from './people.ts';
import type { Ids } from './seed-accounts.ts';
import { type Graduate, licenseTechnicians } from './seed-licences.ts';
import type { StaffKey } from './staff.ts';
import type { DayOffset } from './training-plan.ts';
import type { UserKey } from './users.ts';

/** One day of a course. */
export interface DayOfCourse {
  day: DayOffset;
  take: (now: Date) => Promise<void>;
}

export type Take = (step: string, account: UserKey, now: Date, input?: object, id?: string) => Promise<string>;

const examiner: StaffKey = 'gu-jianping';
const { PASS_MARK, LICENCE_TRAINING_HOURS } = new Parameters();

/** Carries a training that is over through its lessons, practice and assessments, by taking the steps. */
export class HeldCourse {
  #practice = '';
  readonly #passed: { person: PersonKey; assessment: string }[] = [];

  constructor(
    private readonly ids: Ids,
    private readonly key: string,
    private readonly monday: string,
    private readonly training: HeldTraining,
    private readonly take: Take,
  ) {}

  days(): DayOfCourse[] {
    const { form, lastDay, closedOn } = this.training;
    const days = [...new Set(form.schedule.map(({ day }) => day))];
    return [
      ...(form.inHousePractice ? [{ day: form.startsOn, take: this.arrangePractice }] : []),
      ...days.map(day => ({ day: form.startsOn + day - 1, take: (now: Date) => this.teach(day, now) })),
      ...(form.inHousePractice ? [{ day: lastDay, take: this.practise }] : []),
      { day: lastDay, take: (now: Date) => this.assess(0, now) },
      ...(closedOn === null ? [] : [{ day: closedOn, take: this.close }]),
    ];
  }

  private day = (offset: DayOffset) => daysLater(this.monday, offset);
  private enrolment = ({ person }: Participant) => this.ids.get(`${this.key} ${person}`);
  private sheet = () =>
    this.training.participants.map(each => ({
      enrolment: this.enrolment(each),
      attendance: each.came ? 'PRESENT' : 'ABSENT',
    }));

  private arrangePractice = async (now: Date) => {
    const day = this.day(this.training.lastDay);
    this.#practice = await this.take('schedulePractice', 'after-sales', now, {
      plan: this.ids.get(this.key),
      startsOn: day,
      endsOn: day,
      workplace: '总装车间试机区',
      managementHelp: '办理入厂手续，发放安全帽和防护眼镜，安排午餐。',
      salesHelp: '接站，陪同参观样机。',
    });
    await this.take('confirmPracticeHelp', 'management', now, undefined, this.#practice);
    await this.take('confirmPracticeHelp', 'sales', now, undefined, this.#practice);
  };

  private practise = async (now: Date) => {
    const workDone = '在试机区分组拆装易损部件，按作业指导书调整并空运转。';
    await this.take('recordPractice', 'after-sales', now, { workDone, attendance: this.sheet() }, this.#practice);
  };

  private async teach(day: number, now: Date) {
    const { form } = this.training;
    for (const lesson of form.schedule.filter(each => each.day === day))
      await this.take('recordTrainingSession', 'after-sales', now, {
        plan: this.ids.get(this.key),
        day: this.day(form.startsOn + day - 1),
        topic: lesson.topic,
        hours: lesson.hours,
        instructor: this.ids.get(lesson.instructor),
        attendance: this.sheet(),
      });
  }

  private async assess(attempt: number, now: Date) {
    for (const participant of this.training.participants) {
      const marks = participant.attempts[attempt];
      if (!marks) continue;
      const [theory, practice] = marks;
      const assessment = await this.take('assessTrainee', 'after-sales', now, {
        enrolment: this.enrolment(participant),
        assessedOn: this.day(attempt ? (this.training.closedOn ?? this.training.lastDay) : this.training.lastDay),
        theory,
        practice,
        examiner: this.ids.get(examiner),
      });
      if (Math.min(...marks) >= PASS_MARK) this.#passed.push({ person: participant.person, assessment });
    }
  }

  private close = async (now: Date) => {
    await this.assess(1, now);
    const graduates: Graduate[] = [];
    for (const { person, assessment } of this.#passed)
      graduates.push({ person, certificate: await this.take('issueCertificate', 'management', now, { assessment }) });
    await this.take('closeTrainingPlan', 'after-sales', now, undefined, this.ids.get(this.key));
    const { form, closedOn, lastDay } = this.training;
    const hours = form.schedule.reduce((sum, lesson) => sum + lesson.hours, 0);
    if (hours < LICENCE_TRAINING_HOURS || !form.schedule.some(({ topic }) => topic === 'REPAIR')) return;
    await licenseTechnicians(graduates, form.family, this.day(closedOn ?? lastDay), now, this.ids, this.take);
  };
}
