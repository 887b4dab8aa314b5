import { expect, test } from '@jest/globals';
import { initialUpon, uponOf } from '../schema/form.ts';
import { formOf, linkTo, recordType, steps } from '../schema/schema.ts';
import { addressOf, keyOf, linksAmong, placeOf, placeOfForm, subjectOf } from './place.ts';

const VIEWER = 'u1';
const [A, B] = ['0199-a', '0199-b'];
const creating = steps.filter(({ from, by }) => from.length === 0 && by.length > 0);
const acting = steps.filter(({ from, by }) => from.length > 0 && by.length > 0);
/** Each step with each of its links to one record. */
const linked = creating.flatMap(step =>
  formOf(step)
    .filter(({ kind, many }) => kind === 'record' && !many)
    .map(link => ({ step, link })),
);

test('a step on a record has a draft of its own for each record, and finds its way back', () => {
  expect(acting.length).toBeGreaterThan(100);
  for (const step of acting) {
    const [one, other] = [A, B].map(id => placeOfForm(step, { id }));
    expect(keyOf(one!, VIEWER)).not.toBe(keyOf(other!, VIEWER));
    expect(placeOf(keyOf(one!, VIEWER), VIEWER)).toEqual(one);
    expect(addressOf(one!)).toBe(`/${step.record}/${A}/show?step=${step.name}`);
  }
});

test('a step upon a record has a draft of its own for each, by whichever link it was opened', () => {
  expect(linked.length).toBeGreaterThan(80);
  for (const { step, link } of linked) {
    const keys = [{ [link.name]: A }, { [link.name]: B }, {}].map(initial =>
      keyOf(placeOfForm(step, undefined, linksAmong(step, initial)), VIEWER),
    );
    expect(new Set(keys).size).toBe(3);
    const place = placeOf(keys[0]!, VIEWER)!;
    expect(place).toEqual({ step, upon: { [link.name]: A } });
    const { pathname, searchParams } = new URL(addressOf(place), 'https://panel');
    expect(searchParams.get('step')).toBe(step.name);
    // It opens again with what it was upon: by the button of that record, or by the address itself.
    if (linkTo(link.type, step)?.name === link.name) expect(pathname).toBe(`/${link.type}/${A}/show`);
    else expect(searchParams.get(link.name)).toBe(A);
  }
});

test('the button of a record and a link to the form with that record lead to the same draft', () => {
  for (const { step, link } of linked) {
    const others = Object.fromEntries(recordType(link.type).fields.map(({ name }) => [name, { id: B }]));
    const record = { ...others, id: A };
    const upon = uponOf(link.type, record, step)!;
    const place = placeOfForm(step, undefined, upon);
    expect(subjectOf(place)).toEqual({ type: link.type, id: A });
    expect(initialUpon(link.type, record, step)).toMatchObject(upon);
    expect(placeOf(keyOf(place, VIEWER), VIEWER)).toEqual(place);
  }
});

test('a form upon several records keeps all of them, in whatever order they come', () => {
  const step = steps.find(({ name }) => name === 'planRepair')!;
  const place = placeOfForm(step, undefined, { fault: A, equipment: B });
  expect(keyOf(place, VIEWER)).toBe(keyOf(placeOfForm(step, undefined, { equipment: B, fault: A }), VIEWER));
  expect(addressOf(place)).toBe(`/${step.record}/create?step=planRepair&fault=${A}&equipment=${B}`);
});

test('the drafts of others and of steps that there are no longer are nobody’s', () => {
  const place = placeOfForm(steps[0]!);
  expect(placeOf(keyOf(place, 'u2'), VIEWER)).toBeUndefined();
  expect(placeOf('sanbao.draft.u1.noSuchStep.new', VIEWER)).toBeUndefined();
  expect(placeOf('RaStoresanbao.locale', VIEWER)).toBeUndefined();
});
