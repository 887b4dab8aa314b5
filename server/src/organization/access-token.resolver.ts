import { Resolver } from 'type-graphql';
import { Form, pick } from '../fields/form.ts';
import { assign } from '../procedure/assign.ts';
import type { Input } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { AccessToken } from './access-token.entity.ts';
import { newToken } from './access-token.ts';
import { expiresWithinYear, scopeNamesDealer } from './access-token-rules.ts';
import { Dealer } from './dealer.entity.ts';
import { ReasonInput } from './master-data.ts';
import { me } from './me.ts';

@Form()
export class AccessTokenInput extends pick(AccessToken) {}

@Resolver()
export class AccessTokenSteps {
  @Step(AccessToken, {
    description: 'A program may read from now on; a dealer lets its own read for itself.',
    by: ['ADMINISTRATOR', 'DEALER'],
    to: 'ACTIVE',
    input: AccessTokenInput,
    rules: [scopeNamesDealer, expiresWithinYear],
    tone: 'PRIMARY',
  })
  createAccessToken(access: AccessToken, input: Input<AccessTokenInput>, { viewer, em, reveal }: StepContext) {
    const { token, tokenHash, beginning } = newToken();
    assign(access, input);
    Object.assign(access, { tokenHash, beginning, madeBy: me({ em, viewer }) });
    if (viewer.dealerId) access.dealer = em.getReference(Dealer, viewer.dealerId);
    reveal(token);
  }

  @Step(AccessToken, {
    description: 'Ends it at once.',
    by: ['ADMINISTRATOR', 'DEALER'],
    from: ['ACTIVE'],
    to: 'REVOKED',
    input: ReasonInput,
    load: ['dealer'],
    tone: 'DANGER',
  })
  revokeAccessToken() {}
}
