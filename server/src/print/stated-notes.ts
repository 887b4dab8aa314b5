import type { Content } from 'pdfmake/interfaces.js';
import { businessDay, businessTime } from '../fields/business-day.ts';
import { dayIn } from '../messages/language.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { fieldStated, type StatedDay } from '../stated/stated-day.entity.ts';
import { both, QUIET, sentence } from './bilingual-text.ts';

/** Below what a paper says: which of its days were recorded late, when, why and by whom. */
export const statedNotes = (marks: readonly StatedDay[], { steps, labels }: Procedure): Content[] =>
  marks.map(({ step, path, statedOn, statedAt, createdAt, reason, statedBy }) =>
    both(
      sentence('paperStatedLate', language => ({
        field: fieldStated(labels, steps.named(step)?.input, path)[language],
        stated: statedAt ? businessTime(statedAt) : dayIn(language, statedOn),
        recorded: dayIn(language, businessDay(createdAt)),
        reason,
        by: statedBy,
      })),
      { fontSize: 8, color: QUIET, margin: [0, 4, 0, 0] },
    ),
  );
