import { Resolver } from 'type-graphql';
import { Link } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { TechnicalDocument } from '../training/technical-document.entity.ts';
import { FaultReport } from './fault-report.entity.ts';

@Form()
export class BulletinInput {
  @Link(() => TechnicalDocument) bulletin!: TechnicalDocument;
}

/** 4.3: what is learnt from a fault is written in a bulletin, no other document. */
export function isBulletin({ bulletin }: Input<BulletinInput>): Refusal | undefined {
  if (bulletin.kind !== 'TECHNICAL_BULLETIN') return refuse('notABulletin', { number: bulletin.number }, 'bulletin');
}

@Resolver()
export class BulletinSteps {
  @Step(FaultReport, {
    description: 'The fault led to a bulletin, or belongs to one that was written before.',
    clause: clause.technicalDocuments,
    by: ['AFTER_SALES'],
    from: ['LOGGED', 'HELPING', 'REPAIR_PLANNED', 'RESOLVED'],
    input: BulletinInput,
    on: { bulletin: { states: ['DRAFT', 'SUBMITTED', 'RELEASED'] } },
    rules: [isBulletin],
  })
  tieToBulletin(fault: Loaded<FaultReport>, { bulletin }: Input<BulletinInput>) {
    fault.bulletin = bulletin as TechnicalDocument;
  }
}
