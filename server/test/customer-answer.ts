import { Resolver } from 'type-graphql';
import { policy } from '../policy/index.ts';
import { chapters } from '../src/chapters.ts';
import type { Translated } from '../src/fields/catalogue.ts';
import { type ChoiceOf, choice } from '../src/fields/choice.ts';
import { Choice, Link, Text, Whole } from '../src/fields/declarations.ts';
import { Form } from '../src/fields/form.ts';
import { Labels } from '../src/fields/labels.ts';
import { factsOf } from '../src/links/link-fact.ts';
import { refuse } from '../src/messages/errors.ts';
import { Customer } from '../src/organization/customer.entity.ts';
import type { Input, Loaded } from '../src/procedure/facts.ts';
import { linkPage } from '../src/procedure/link-page.ts';
import { printedForm } from '../src/procedure/printed-form.ts';
import { type ChapterParts, defineProcedure } from '../src/procedure/procedure.ts';
import { Step } from '../src/procedure/step.ts';
import type { StepContext } from '../src/procedure/step-context.ts';
import { systemContext, systemViewer } from '../src/procedure/system-context.ts';
import { document } from '../src/procedures/sh-jr-c-160/document.ts';
import { catalogues, labels } from '../src/procedures/sh-jr-c-160/labels/index.ts';
import { type Signature, Signed } from '../src/sign/signature.ts';
import { takeNamed } from '../src/steps/take-step.ts';
import { type Answer, type Sanbao, startSanbao } from './sanbao.ts';

/**
 * A record about which a customer is asked by a one-time link, as a chapter declares it: whether what the company knows of
 * the customer is right.
 */
const zh = {
  Content: { GOOD: '满意', FAIR: '尚可', BAD: '不满意' },
  ConfirmParticularsInput: {
    content: '评价',
    contact: '现联系人',
    opinion: '意见',
    machines: '在用设备台数',
    signature: '签名',
    industry: '行业',
    mergedInto: '合并至',
  },
  DenyParticularsInput: { reason: '理由' },
  askCustomer: '请顾客核对',
  confirmParticulars: '确认无误',
  denyParticulars: '资料有误',
};
const en: Translated<typeof zh> = {
  Content: { GOOD: 'Good', FAIR: 'Fair', BAD: 'Bad' },
  ConfirmParticularsInput: {
    content: 'Content',
    contact: 'Contact now',
    opinion: 'Opinion',
    machines: 'Machines in use',
    signature: 'Signature',
    industry: 'Industry',
    mergedInto: 'Merged into',
  },
  DenyParticularsInput: { reason: 'Reason' },
  askCustomer: 'Ask customer',
  confirmParticulars: 'Confirm particulars',
  denyParticulars: 'Deny particulars',
};
const Content = choice('Content', ['GOOD', 'FAIR', 'BAD']);

@Form()
class ConfirmParticularsInput {
  @Choice(() => Content) content!: ChoiceOf<typeof Content>;
  @Text({ max: 40 }) contact!: string;
  @Text({ widget: 'LONG_TEXT', optional: true }) opinion!: string | null;
  @Whole({ optional: true, min: 0, max: 99 }) machines!: number | null;
  @Signed({ optional: true }) signature!: Signature | null;
  @Text({ optional: true }) industry!: string | null;
  @Link(() => Customer, { optional: true }) mergedInto!: Customer | null;
}

@Form()
class DenyParticularsInput {
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
}

@Resolver()
class CustomerAnswerSteps {
  @Step(Customer, {
    description: 'The customer answers by a link.',
    by: ['SALES'],
    from: ['ACTIVE'],
  })
  async askCustomer(customer: Loaded<Customer>, _: object, context: StepContext) {
    context.reveal(await context.link(customer, 'en'));
  }

  @Step(Customer, {
    description: 'The customer answers by a link.',
    by: ['CUSTOMER', 'SALES'],
    from: ['ACTIVE'],
    input: ConfirmParticularsInput,
    tone: 'PRIMARY',
    rules: [({ contact }) => (contact === '无人' ? refuse('customersDoNotSignIn', {}, 'contact') : undefined)],
  })
  confirmParticulars(
    customer: Loaded<Customer>,
    { contact, signature }: Input<ConfirmParticularsInput>,
    context: StepContext,
  ) {
    customer.contact = contact;
    if (signature) context.changed('signature', null, signature);
  }

  @Step(Customer, {
    description: 'The customer answers by a link.',
    by: ['CUSTOMER'],
    from: ['ACTIVE'],
    input: DenyParticularsInput,
    decides: true,
    guards: [({ industry }) => (industry === '已歇业' ? refuse('customersDoNotSignIn') : undefined)],
  })
  denyParticulars() {}
}
const rights = `
Customer
  askCustomer         SALES           ACTIVE → =
  confirmParticulars  SALES,CUSTOMER  ACTIVE → =
  denyParticulars     CUSTOMER        ACTIVE → =  decides`;

/** What its links show; a test changes the paper. */
export const customerPage = linkPage(Customer, {
  facts: customer => factsOf(labels, customer, 'name', 'contact'),
  asks: { confirmParticulars: ['content', 'contact', 'opinion', 'machines', 'signature', 'mergedInto'] },
});

const asking: ChapterParts = {
  resolvers: [CustomerAnswerSteps],
  links: [customerPage],
  forms: [printedForm(Customer, { revision: 'A', load: [], draw: ({ name }) => ({ content: [name] }) })],
};

/** Sanbao's procedure with that beside it. */
export const withCustomerAnswer = defineProcedure({
  document: { ...document, labels: new Labels(catalogues, { zh, en }) },
  chapters: [...chapters, asking],
  policy: { ...policy, 'customer-answer': rights },
});

export const startWithCustomerAnswer = (settings?: NodeJS.ProcessEnv) =>
  startSanbao(undefined, settings, undefined, undefined, withCustomerAnswer);

let customers = 0;

/** A customer of the company with a fresh link: its id, and the link's address and secret. */
export async function askedCustomer(sanbao: Sanbao, name: string, change: object = {}) {
  const sales = await sanbao.as('sales');
  const input = { name, contact: '周敏', phone: `0755-2699${1100 + customers++}`, ...change };
  const { id } = await sales.step('createCustomer', { input });
  return { id, ...(await askAgain(sanbao, id)) };
}

export async function askAgain({ orm, clock }: Pick<Sanbao, 'orm' | 'clock'>, id: string) {
  const context = systemContext(orm, clock.now, systemViewer(['SALES']));
  await takeNamed('askCustomer', { id }, context);
  const address = context.revealed.get(id) as string;
  return { address, secret: address.slice('/link/'.length) };
}

export const caller = { name: '周敏', phone: '0755-26991100' };
export const confirmed = { content: 'GOOD', contact: '周敏' };

/** Whoever holds a link, asking the API with it. */
export const holder = (sanbao: Sanbao, secret: string) => {
  const ask = (query: string, variables: object = {}, headers: object = {}): Promise<Answer> =>
    sanbao.nobody.ask(query, variables, { authorization: `Link ${secret}`, ...headers });
  const confirm = (id: string, change: object = {}, headers: object = {}) =>
    ask(
      `mutation ($id: ID!, $version: Int, $input: ConfirmParticularsInput!, $caller: CallerInput) {
        confirmParticulars(id: $id, expectedVersion: $version, input: $input, caller: $caller) { number state version } }`,
      { id, input: confirmed, caller, ...change },
      headers,
    );
  return { ask, confirm };
};
