import { LockMode } from '@mikro-orm/core';
import { Survey } from '../customer-service/survey.entity.ts';
import { extendStep } from '../procedure/step.ts';
import { WorkReport } from './work-report.entity.ts';

/** 5.3.6: a customer who would not sign is owed a survey, until one about the order has been sent. */
extendStep(Survey, 'sendSurvey', {
  moves: { WorkReport: ['FILED', 'SIGNED', 'REFUSED', 'REFUSAL_REVIEWED'] },
  async after({ order }, _, act) {
    if (!order) return;
    const report = await act.em.findOne(
      WorkReport,
      { order, surveyOwed: true },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!report) return;
    report.surveyOwed = false;
    act.move(report, report.state);
  },
});
