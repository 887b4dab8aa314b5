import { Resolver } from 'type-graphql';
import { openNonconformity, opensNonconformity } from '../improvement/open-nonconformity.ts';
import { sentence } from '../messages/kept-sentence.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { me } from '../organization/me.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { notClosed } from '../repair/service-order.entity.ts';
import { giveUp, keep, letGo, letsGo } from './kept-parts.ts';
import { type Move, moveStock, movesStock, undoneIssues } from './move-stock.ts';
import { eachPartOnce } from './parts-application-rules.ts';
import {
  AllocationOverride,
  IssuedPiece,
  PartsRequest,
  type PartsRequestLine,
  ReturnedPart,
} from './parts-request.entity.ts';
import { IssueInput, PartsRequestInput, ReservationInput, ReturnInput } from './parts-request-forms.ts';
import { issuedNamed, marksOf, returnedNamed, returnedWasIssued } from './piece-rules.ts';
import { exact, wholeNumbers } from './quantity.ts';
import { eachMarked, takeBack, unusedPieces } from './request-pieces.ts';
import {
  forOneThing,
  heldToApplication,
  keptForAnOrder,
  notWhatWasUsed,
  requestedByWhoMay,
  settledFirst,
  somethingKept,
  somethingToReturn,
  withinTheIssue,
  withinTheRequest,
  withinWhatIsKept,
} from './request-rules.ts';
import {
  canBeKept,
  inItsTurn,
  overtaken,
  overtakesSomebody,
  queueOf,
  somethingToIssue,
  somethingToKeep,
  turnOf,
  whoWaits,
} from './turn-rules.ts';
import { warrantyClass } from './warranty-class.ts';

const items = ['confirmation.part', 'confirmation.substitute'] as const;

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
        states: notClosed,
        load: ['engineers', 'fault', 'equipment', 'warrantyDecision'],
      },
      application: { states: ['CONFIRMED', 'ORDERED', 'FULFILLED', 'CLOSED_SHORT'], load: ['customer', ...items] },
    },
    rules: [forOneThing, requestedByWhoMay, eachPartOnce, wholeNumbers('lines', 'quantity'), heldToApplication],
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
      requestedBy: me({ em, viewer }),
    });
  }

  @Step(PartsRequest, {
    description: 'What is in stock is issued, all or part of it, as far as in-warranty repairs are not left short.',
    clause: clause.whoIsServedFirst,
    by: { roles: ['AFTER_SALES'], notBy: ({ requestedBy }) => [requestedBy.id] },
    from: ['REQUESTED', 'PART_ISSUED'],
    to: ['PART_ISSUED', 'ISSUED'],
    input: IssueInput,
    load: ['lines.part', 'application', 'overrides.part', 'issuedPieces'],
    on: { application: {} },
    guards: [settledFirst, somethingToIssue],
    rules: [eachPartOnce, wholeNumbers('lines', 'quantity'), withinTheRequest, issuedNamed, inItsTurn],
    moves: { ...movesStock, ...letsGo },
    tone: 'PRIMARY',
  })
  async issueParts(
    request: Loaded<PartsRequest, 'lines' | 'overrides' | 'issuedPieces'>,
    { lines, pieces }: Input<IssueInput>,
    context: StepContext,
  ) {
    const queue = queueOf(request);
    await letGo(context, request, lines, queue);
    const moves = lines.flatMap((piece, at): Move[] => {
      const { part, quantity } = piece;
      const { override } = turnOf(request, piece, queue);
      for (const each of request.overrides) if (each === override) each.used = exact(each.used + quantity);
      const proof = { waiting: whoWaits(queue.waiting, part, request), overridden: Boolean(override) };
      const whole: Move = {
        part,
        quantity: -quantity,
        kind: 'ISSUE',
        by: request as never,
        field: `lines.${at}.quantity`,
        ...proof,
      };
      return part.tracking ? eachMarked(whole, pieces) : [whole];
    });
    await moveStock(context, moves);
    for (const piece of pieces ?? []) {
      const entry = { at: context.now, position: request.issuedPieces.length };
      request.issuedPieces.add(Object.assign(new IssuedPiece(), piece, entry));
    }
    for (const line of request.lines) {
      const issued = lines.find(({ part }) => part === line.part)?.quantity ?? 0;
      line.issued = exact(line.issued + issued);
      line.reserved = Math.max(0, exact(line.reserved - issued));
    }
    request.state = [...request.lines].every(line => line.issued >= line.quantity) ? 'ISSUED' : 'PART_ISSUED';
  }

  @Step(PartsRequest, {
    description: 'Management lets a request through out of its turn: so much of it, once, before those who are named.',
    clause: clause.whoIsServedFirst,
    by: { roles: ['MANAGEMENT'], notBy: ({ requestedBy }) => [requestedBy.id] },
    from: ['REQUESTED', 'PART_ISSUED'],
    input: ReasonInput,
    decides: true,
    load: ['lines.part', 'overrides'],
    guards: [overtakesSomebody],
  })
  overrideAllocation(
    request: Loaded<PartsRequest, 'lines.part' | 'overrides'>,
    { reason }: ReasonInput,
    { em, viewer, now }: StepContext,
  ) {
    const by = me({ em, viewer });
    for (const through of overtaken(request, queueOf(request)))
      request.overrides.add(
        Object.assign(new AllocationOverride(), through, { reason, by, at: now, position: request.overrides.length }),
      );
    Object.assign(request, { overrideReason: reason, overriddenBy: by, overriddenAt: now });
  }

  @Step(PartsRequest, {
    description: 'What is there is kept for an order, in its turn: nobody else is issued it.',
    clause: clause.whoIsServedFirst,
    by: ['AFTER_SALES'],
    from: ['REQUESTED', 'PART_ISSUED'],
    input: ReservationInput,
    load: ['lines.part', 'overrides.part'],
    guards: [keptForAnOrder, somethingToKeep],
    rules: [eachPartOnce, wholeNumbers('lines', 'quantity'), canBeKept],
  })
  reserveParts(request: Loaded<PartsRequest, 'lines'>, { lines }: Input<ReservationInput>) {
    keep(request, lines, 1);
  }

  @Step(PartsRequest, {
    description: 'What was kept is let go, and may be issued to others.',
    clause: clause.whoIsServedFirst,
    by: ['AFTER_SALES'],
    from: ['REQUESTED', 'PART_ISSUED'],
    input: ReservationInput,
    load: ['lines.part'],
    guards: [somethingKept],
    rules: [eachPartOnce, withinWhatIsKept],
  })
  releaseParts(request: Loaded<PartsRequest, 'lines'>, { lines }: Input<ReservationInput>) {
    keep(request, lines, -1);
  }

  @Step(PartsRequest, {
    description: 'Unused parts go back into stock; old ones never do.',
    clause: clause.whoIsServedFirst,
    by: ['AFTER_SALES'],
    from: ['PART_ISSUED', 'ISSUED'],
    input: ReturnInput,
    load: ['lines.part', 'returns', 'order', 'issuedPieces', 'returnedPieces'],
    guards: [somethingToReturn],
    rules: [
      eachPartOnce,
      wholeNumbers('lines', 'unused', 'old'),
      withinTheIssue,
      returnedNamed,
      returnedWasIssued,
      notWhatWasUsed,
    ],
    moves: { ...movesStock, ...opensNonconformity },
  })
  async returnParts(
    request: Loaded<PartsRequest, 'lines' | 'returns' | 'issuedPieces' | 'returnedPieces'>,
    { lines, pieces }: Input<ReturnInput, 'lines.part' | 'pieces.part'>,
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
        await openNonconformity(context, {
          source: 'OLD_PARTS',
          what,
          part,
          marks: marksOf((pieces ?? []).filter(each => each.old && each.part.id === part.id)),
          quantity,
          madeBy: request,
        });
    }
    const unused = lines.filter(each => each.unused > 0).flatMap(line => unusedPieces(line, pieces ?? []));
    takeBack(request, pieces ?? [], context.now);
    const moves = await Promise.all(
      unused.map(async ({ part, quantity, mark }) =>
        (await undoneIssues(context.em, request, part, quantity, mark)).map(undone => ({
          part,
          mark,
          ...undone,
          kind: 'RETURN' as const,
          by: request,
        })),
      ),
    );
    await moveStock(context, moves.flat());
  }

  @Step(PartsRequest, {
    description: 'What was not issued is not wanted any more.',
    clause: clause.whoIsServedFirst,
    by: ['AFTER_SALES'],
    from: ['REQUESTED', 'PART_ISSUED'],
    to: ['CANCELLED', 'ISSUED'],
    input: ReasonInput,
    load: ['lines'],
    tone: 'DANGER',
  })
  cancelPartsRequest(request: Loaded<PartsRequest, 'lines'>, { reason }: ReasonInput, { now }: StepContext) {
    request.state = giveUp(request, reason, now);
  }
}
