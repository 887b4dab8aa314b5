import { Resolver } from 'type-graphql';
import { Form, pick } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Customer } from '../organization/customer.entity.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Remittance } from './remittance.entity.ts';

@Form()
export class RemittanceInput extends pick(Remittance) {}

/** 5.2.3: not more money than is owed. */
export function owed({ quote, amount }: Input<RemittanceInput, 'quote.remittances'>): Refusal | undefined {
  if (!quote) return;
  const received = [...quote.remittances].filter(({ state }) => state === 'RECORDED');
  const fen = received.reduce((rest, each) => rest - inFen(each.amount), inFen(quote.gross));
  if (inFen(amount) > fen) return refuse('moreThanOwed', { owed: (fen / 100).toFixed(2) }, 'amount');
}

/** 5.2.3: it is for an offer that was accepted, or for parts that a customer has applied for. */
export function forOneThing({ quote, application }: Input<RemittanceInput>): Refusal | undefined {
  if (Boolean(quote) === Boolean(application)) return refuse('quoteOrApplication', {}, quote ? 'application' : 'quote');
  if (application && !application.customer) return refuse('applicationOfNobody', {}, 'application');
}

const inFen = (yuan: number) => Math.round(Number(yuan) * 100);

@Resolver()
export class RemittanceSteps {
  @Step(Remittance, {
    description: "Sales tells that the customer's money is there, in one sum or in several.",
    clause: clause.threeGuarantees,
    by: ['SALES'],
    to: 'RECORDED',
    input: RemittanceInput,
    on: {
      quote: { states: ['ACCEPTED'], load: ['customer', 'remittances'] },
      application: {
        states: ['SUBMITTED', 'SIGNED', 'CONFIRMED', 'ORDERED', 'FULFILLED', 'CLOSED_SHORT'],
        load: ['customer'],
      },
    },
    rules: [forOneThing, owed],
    tone: 'PRIMARY',
  })
  recordRemittance(remittance: Remittance, input: Input<RemittanceInput>) {
    assign(remittance, input);
    remittance.customer = (input.quote ?? input.application)?.customer as Customer;
  }

  @Step(Remittance, {
    description: 'It was entered by mistake.',
    clause: clause.threeGuarantees,
    by: ['SALES'],
    from: ['RECORDED'],
    to: 'CANCELLED',
    input: ReasonInput,
    tone: 'DANGER',
  })
  cancelRemittance(remittance: Loaded<Remittance>, { reason }: ReasonInput) {
    remittance.cancellationReason = reason;
  }
}
