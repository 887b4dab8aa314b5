import { Resolver } from 'type-graphql';
import { Form, pick, pickRequired } from '../fields/form.ts';
import { me } from '../organization/me.ts';
import { assign } from '../procedure/assign.ts';
import type { Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Personal } from '../procedure/step-marks.ts';
import { EvidencePackFailedInput } from './evidence-pack.resolver.ts';
import { FormPack } from './form-pack.entity.ts';
import { allThere } from './form-pack-rules.ts';

@Form()
export class FormPackInput extends pick(FormPack, 'form', 'numbers') {}

@Form()
export class FormPackMadeInput extends pickRequired(FormPack, ['records', 'file', 'manifestDigest']) {}

@Resolver()
export class FormPackSteps {
  @Step(FormPack, {
    description: 'Whoever may read the records may take their forms along.',
    by: ['AUDITOR', 'GENERAL_MANAGER', 'AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING'],
    to: 'MAKING',
    input: FormPackInput,
    rules: [allThere],
    tone: 'PRIMARY',
  })
  @Personal()
  requestFormPack(pack: FormPack, input: FormPackInput, { em, viewer, job }: StepContext) {
    assign(pack, { ...input, askedBy: me({ em, viewer }) });
    job('make-form-pack', { id: pack.id });
  }

  @Step(FormPack, {
    description: 'The file is there; its digest is in the history, and so in the chain.',
    by: [],
    from: ['MAKING'],
    to: 'READY',
    input: FormPackMadeInput,
  })
  finishFormPack(pack: Loaded<FormPack>, input: FormPackMadeInput) {
    assign(pack, { ...input, done: input.records });
  }

  @Step(FormPack, {
    description: 'It could not be made, after several tries.',
    by: [],
    from: ['MAKING'],
    to: 'FAILED',
    input: EvidencePackFailedInput,
    tone: 'DANGER',
  })
  failFormPack(pack: Loaded<FormPack>, { failure }: EvidencePackFailedInput) {
    pack.failure = failure;
  }
}
