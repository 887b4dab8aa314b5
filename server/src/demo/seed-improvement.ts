import { earlyComplaints } from './improvement-stories/early-complaints.ts';
import { lateComplaints } from './improvement-stories/late-complaints.ts';
import { summariesAndActions } from './improvement-stories/summaries-and-actions.ts';
import { scheduled } from './play-scenario.ts';
import type { ScheduledStep } from './schedule.ts';
import type { Stage } from './stage.ts';

export const scenario = [...earlyComplaints, ...lateComplaints, ...summariesAndActions];

/** Four months of complaints, and what was learnt from them: every step on its day, by whoever takes it. */
export const improvement = (stage: Stage): ScheduledStep[] => scheduled(stage, scenario);
