import { Resolver } from 'type-graphql';
import { Link } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { extendStep } from '../procedure/extension.ts';
import type { Input, Loaded, Reference } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
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

/** 4.3: what faults led to was tied to them as a bulletin, and is written anew as one. */
async function staysBulletin(
  { kind }: Pick<TechnicalDocument, 'kind'>,
  { id }: Reference,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  if (kind === 'TECHNICAL_BULLETIN') return;
  const faults = await em.execute<{ number: string }[]>(
    'select number from fault_report where bulletin_id = ? order by number',
    [id],
  );
  if (faults.length) return refuse('bulletinOfFaults', { numbers: faults.map(({ number }) => number) }, 'kind');
}

export const bulletinOfFaults = extendStep(TechnicalDocument, 'reviseTechnicalDocument', { rules: [staysBulletin] });

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
