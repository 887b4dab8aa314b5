import type { Sanbao } from '../../server/test/sanbao.ts';
import type { Field, Step } from '../src/schema/metadata.ts';
import { formOf, partsOf, stepNamed, steps } from '../src/schema/schema.ts';

/** A form that somebody can open in the demo: on a page of its own, or in a dialog over what waits for it. */
export interface OpenForm {
  account: string;
  step: string;
  path: string;
  within: '#main-content' | '[role=dialog]';
}

/** Forms of every kind that there is, or all that these people can open. */
export async function coveringForms(sanbao: Sanbao, accounts: readonly string[], whole: boolean): Promise<OpenForm[]> {
  const found = new Map<string, OpenForm>();
  for (const account of accounts)
    for (const form of await formsOf(sanbao, account)) if (!found.has(form.step)) found.set(form.step, form);
  const forms = [...found.values()];
  return whole ? forms : covering(forms);
}

async function formsOf(sanbao: Sanbao, account: string): Promise<OpenForm[]> {
  const { viewer, inboxPage } = await (await sanbao.as(account)).read(
    '{ viewer { permissions } inboxPage(first: 100) { entries { record resource step blocked } } }',
  );
  const begun = steps.filter(
    ({ name, from, by, deprecated }) => !from.length && by.length && !deprecated && viewer.permissions.includes(name),
  );
  interface Task {
    record: string;
    resource: string;
    step: string;
    blocked: string | null;
  }
  return [
    ...(inboxPage.entries as Task[])
      .filter(({ blocked }) => !blocked)
      .map(({ record, resource, step }) => ({
        ...{ account, step, path: `/${resource}/${record}/show?step=${step}`, within: '[role=dialog]' as const },
      })),
    ...begun.map(({ name, record }) => ({
      ...{ account, step: name, path: `/${record}/create?step=${name}`, within: '#main-content' as const },
    })),
  ];
}

/** As few as have all kinds of fields between them: each that adds most to those before it. */
function covering(forms: readonly OpenForm[]): OpenForm[] {
  const kinds = new Map(forms.map(form => [form, kindsOf(stepNamed(form.step)!, form.within)]));
  const missing = new Set([...kinds.values()].flat());
  const chosen: OpenForm[] = [];
  while (missing.size) {
    const adds = (form: OpenForm) => new Set(kinds.get(form)?.filter(kind => missing.has(kind))).size;
    const best = forms.reduce((one, other) => (adds(other) > adds(one) ? other : one));
    for (const kind of kinds.get(best) ?? []) missing.delete(kind);
    chosen.push(best);
  }
  return chosen;
}

/** What a form is made of, as the panel draws it. */
const kindsOf = (step: Step, within: string): string[] => [
  [within, step.tone, step.version, step.password, formOf(step).length > 0].join(' '),
  ...formOf(step).flatMap(field => [kindOf(field), ...partsOf(field.type).map(part => `part ${kindOf(part)}`)]),
];

const kindOf = ({ kind, type, widget, many, oneFor, when, shapedBy, scan }: Field) =>
  [kind === 'scalar' && type, kind, widget, many, oneFor && 'one for each', when && 'when', shapedBy && 'shaped', scan]
    .filter(Boolean)
    .join(' ');
