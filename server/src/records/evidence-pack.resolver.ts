import { Resolver } from 'type-graphql';
import { Text } from '../fields/declarations.ts';
import { Form, pick, pickRequired } from '../fields/form.ts';
import { me } from '../organization/me.ts';
import { assign } from '../procedure/assign.ts';
import type { Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Personal } from '../procedure/step-marks.ts';
import { EvidencePack } from './evidence-pack.entity.ts';
import { clausesKnown, periodInOrder } from './evidence-rules.ts';

@Form()
export class EvidencePackInput extends pick(EvidencePack, 'clause', 'clauses', 'from', 'until') {}

@Form()
export class EvidencePackMadeInput extends pickRequired(EvidencePack, [
  'records',
  'file',
  'manifestDigest',
  'command',
]) {}

@Form()
export class EvidencePackFailedInput {
  @Text({ widget: 'LONG_TEXT' }) failure!: string;
}

@Resolver()
export class EvidencePackSteps {
  @Step(EvidencePack, {
    description: 'It changes nothing of what it is about, so that the auditor may ask for it as well.',
    by: ['AUDITOR', 'GENERAL_MANAGER', 'MANAGEMENT', 'AFTER_SALES'],
    to: 'MAKING',
    input: EvidencePackInput,
    rules: [clausesKnown, periodInOrder],
    tone: 'PRIMARY',
  })
  @Personal()
  requestEvidencePack(pack: EvidencePack, input: EvidencePackInput, { em, viewer, job }: StepContext) {
    assign(pack, input);
    pack.askedBy = me({ em, viewer });
    job('make-evidence-pack', { id: pack.id });
  }

  @Step(EvidencePack, {
    description: 'The pack is there; its digest is in the history, and so in the chain.',
    by: [],
    from: ['MAKING'],
    to: 'READY',
    input: EvidencePackMadeInput,
  })
  finishEvidencePack(pack: Loaded<EvidencePack>, input: EvidencePackMadeInput) {
    assign(pack, { ...input, done: input.records });
  }

  @Step(EvidencePack, {
    description: 'It could not be made, after several tries.',
    by: [],
    from: ['MAKING'],
    to: 'FAILED',
    input: EvidencePackFailedInput,
    tone: 'DANGER',
  })
  failEvidencePack(pack: Loaded<EvidencePack>, { failure }: EvidencePackFailedInput) {
    pack.failure = failure;
  }
}
