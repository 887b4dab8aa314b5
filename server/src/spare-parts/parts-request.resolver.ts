import { Resolver } from 'type-graphql';
import { Lines } from '../fields/declarations.ts';
import type { OneFor } from '../fields/field.ts';
import { Form, pick } from '../fields/form.ts';
import { openNonconformity, opensNonconformity } from '../improvement/open-nonconformity.ts';
import { sentence } from '../messages/kept-sentence.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { User } from '../organization/user.entity.ts';
import { assign } from '../procedure/assign.ts';
import type { Facts, Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { type Move, moveStock, movesStock } from './move-stock.ts';
import { eachPartOnce } from './parts-application-rules.ts';
import { PartsRequest, PartsRequestLine, ReturnedPart } from './parts-request.entity.ts';
import { exact } from './quantity.ts';
import {
  forOneThing,
  inItsTurn,
  notWhatWasUsed,
  outOfWarranty,
  type Piece,
  requestedByWhoMay,
  whoWaits,
  withinTheIssue,
  withinTheRequest,
} from './request-rules.ts';
import { waitingFor } from './waiting-requests.ts';
import { warrantyClass } from './warranty-class.ts';

@Form()
export class PartsRequestInput extends pick(PartsRequest) {}

/** A line for each part of the request, to be filled in where something of it is issued or returned. */
const someOfEach: OneFor = { sharing: 'id', of: () => PartsRequest, lines: 'lines', by: 'part', some: true };

@Form()
export class IssueInput {
  @Lines(() => PartsRequestLine, 'request', { max: 100, oneFor: someOfEach }) lines!: Piece[];
}

@Form()
export class ReturnInput {
  @Lines(() => ReturnedPart, 'request', { max: 100, oneFor: someOfEach })
  lines!: ReturnedPart[];
}

@Resolver()
export class PartsRequestSteps {
  @Step(PartsRequest, {
    description: 'Parts are asked for, for a service order or for a customer who pays for them.',
    clause: clause.whoIsServedFirst,
    by: ['AFTER_SALES', 'ENGINEER'],
    to: 'REQUESTED',
    input: PartsRequestInput,
    on: {
      order: {
        states: ['PLANNED', 'DISPATCHED', 'ON_SITE', 'ON_HOLD', 'WORK_DONE'],
        load: ['engineers', 'fault', 'equipment', 'warrantyDecision'],
      },
      application: { states: ['CONFIRMED', 'ORDERED', 'FULFILLED', 'CLOSED_SHORT'], load: ['customer'] },
    },
    rules: [forOneThing, requestedByWhoMay, eachPartOnce],
    tone: 'PRIMARY',
  })
  requestParts(
    request: PartsRequest,
    input: Input<PartsRequestInput, 'order.fault' | 'order.warrantyDecision'>,
    { em, viewer }: StepContext,
  ) {
    assign(request, input);
    const { order, application } = input;
    Object.assign(request, {
      neededBy: input.neededBy ?? order?.arriveBy ?? null,
      customer: order?.customer ?? application?.customer,
      equipment: order?.equipment ?? null,
      warrantyClass: warrantyClass(order?.kind ?? null, order?.warrantyDecision ?? null),
      machineDown: order?.fault?.machineState === 'DOWN',
      requestedBy: em.getReference(User, viewer.userId),
    });
  }

  @Step(PartsRequest, {
    description: 'What is in stock is issued, all or part of it, as far as in-warranty repairs are not left short.',
    clause: clause.whoIsServedFirst,
    by: { roles: ['AFTER_SALES'], notBy: ({ requestedBy }) => [requestedBy.id] },
    from: ['REQUESTED', 'PART_ISSUED'],
    to: ['PART_ISSUED', 'ISSUED'],
    input: IssueInput,
    load: ['lines.part', 'application'],
    rules: [eachPartOnce, withinTheRequest, inItsTurn],
    moves: movesStock,
    tone: 'PRIMARY',
  })
  async issueParts(request: Loaded<PartsRequest, 'lines'>, { lines }: Input<IssueInput>, context: StepContext) {
    const waiting = await waitingFor(
      context.em,
      lines.map(({ part }) => part.id),
    );
    const overridden = Boolean(request.overrideReason);
    const moves = lines.map(({ part, quantity }, at): Move => {
      const field = `lines.${at}.quantity`;
      const proof = { waiting: whoWaits(waiting, part, request), overridden };
      return { part, quantity: -quantity, kind: 'ISSUE', by: request, field, ...proof };
    });
    await moveStock(context, moves);
    for (const line of request.lines)
      line.issued = exact(line.issued + (lines.find(({ part }) => part === line.part)?.quantity ?? 0));
    request.state = [...request.lines].every(isIssued) ? 'ISSUED' : 'PART_ISSUED';
  }

  @Step(PartsRequest, {
    description: 'Management lets a request through out of its turn.',
    clause: clause.whoIsServedFirst,
    by: ['MANAGEMENT'],
    from: ['REQUESTED', 'PART_ISSUED'],
    input: ReasonInput,
    decides: true,
    guards: [outOfWarranty],
  })
  overrideAllocation(request: Loaded<PartsRequest>, { reason }: ReasonInput, { em, viewer, now }: StepContext) {
    const overriddenBy = em.getReference(User, viewer.userId);
    Object.assign(request, { overrideReason: reason, overriddenBy, overriddenAt: now });
  }

  @Step(PartsRequest, {
    description: 'Unused parts go back into stock; old ones never do.',
    clause: clause.whoIsServedFirst,
    by: ['AFTER_SALES'],
    from: ['PART_ISSUED', 'ISSUED'],
    input: ReturnInput,
    load: ['lines.part', 'returns', 'order'],
    rules: [eachPartOnce, withinTheIssue, notWhatWasUsed],
    moves: { ...movesStock, ...opensNonconformity },
  })
  async returnParts(
    request: Loaded<PartsRequest, 'lines' | 'returns'>,
    { lines }: Input<ReturnInput, 'lines.part'>,
    context: StepContext,
  ) {
    for (const returned of lines) {
      const line = [...request.lines].find(({ part }) => part === returned.part) as PartsRequestLine;
      line.returned = exact(line.returned + returned.unused);
      line.old = exact(line.old + returned.old);
      const entry = { at: context.now, position: request.returns.length };
      request.returns.add(Object.assign(new ReturnedPart(), returned, entry));
      const { part, old: quantity, remark } = returned;
      const what = remark ?? sentence('oldPart', { part: part.name });
      if (quantity > 0)
        await openNonconformity(context, { source: 'OLD_PARTS', what, part, quantity, madeBy: request });
    }
    const unused = lines.filter(each => each.unused > 0);
    await moveStock(
      context,
      unused.map(({ part, unused: quantity }) => ({ part, quantity, kind: 'RETURN', by: request })),
    );
  }

  @Step(PartsRequest, {
    description: 'What was not issued is not wanted any more.',
    clause: clause.whoIsServedFirst,
    by: ['AFTER_SALES'],
    from: ['REQUESTED', 'PART_ISSUED'],
    to: ['CANCELLED', 'ISSUED'],
    input: ReasonInput,
    tone: 'DANGER',
  })
  cancelPartsRequest(request: Loaded<PartsRequest>, { reason }: ReasonInput) {
    request.cancellationReason = reason;
    request.state = givenUp(request);
  }
}

const isIssued = ({ quantity, issued }: Facts<PartsRequestLine>) => issued >= quantity;

/** Where a request ends of which the rest is given up. */
export const givenUp = ({ state }: Pick<PartsRequest, 'state'>) => (state === 'PART_ISSUED' ? 'ISSUED' : 'CANCELLED');
