import { Card } from '@mui/material';
import { useState } from 'react';
import { Form, required, SaveButton, TextInput, useRefresh, useTranslate } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { mutate } from '../api/client.ts';
import { type Refusal, refusalOf } from '../api/refusal.ts';
import { type HandOverMutation, handOverMutation } from '../generated/operations.ts';
import { Heading } from '../layout/Heading.tsx';
import { RecordInput } from '../record/RecordInput.tsx';
import { StepProblem } from '../record/StepProblem.tsx';
import type { Field } from '../schema/metadata.ts';
import { Outcome } from './Outcome.tsx';

/** Whoever left the company hands over too, and so is offered; who receives is in service. */
const person = (name: string, among: Field['among']): Field => ({
  ...{ name, type: 'Person', kind: 'record', label: { zh: '', en: '' } },
  among,
});
const from = person('from', { employer: { eq: 'HOUSE' } });
const to = person('to', { employer: { eq: 'HOUSE' }, state: { eq: 'ACTIVE' } });

/** All that is open and names somebody of one's department goes over to somebody else; what stays is told with the reason. */
const HandoverPage = () => {
  const translate = useTranslate();
  const refresh = useRefresh();
  const [mustSay] = useState(() => [required()]);
  const [problem, setProblem] = useState<Refusal>();
  const [outcome, setOutcome] = useState<HandOverMutation['handOver']>();
  const [key, setKey] = useState(() => crypto.randomUUID());

  async function send({ from, to, reason }: FieldValues) {
    setProblem(undefined);
    setOutcome(undefined);
    try {
      const sent = await mutate(handOverMutation, { input: { from, to, reason } }, { 'Idempotency-Key': key });
      setOutcome(sent.handOver);
      setKey(crypto.randomUUID());
      refresh();
    } catch (error) {
      const refusal = refusalOf(error);
      setProblem(refusal);
      return refusal.errors;
    }
  }
  return (
    <>
      <Heading title={translate('sanbao.handover.title')} />
      <Card sx={{ p: 2, mt: 2, maxWidth: 640 }}>
        <Form record={{}} defaultValues={{ reason: '' }} onSubmit={send} noValidate>
          {[from, to].map(field => (
            <RecordInput
              key={field.name}
              field={field}
              source={field.name}
              label={translate(`sanbao.handover.${field.name}`)}
              helperText={false}
              validate={mustSay}
            />
          ))}
          <TextInput
            source="reason"
            label={translate('sanbao.handover.reason')}
            helperText={translate('sanbao.handover.explain')}
            multiline
            minRows={2}
            validate={mustSay}
          />
          {problem && <StepProblem problem={problem} />}
          <SaveButton alwaysEnable icon={null} label={translate('sanbao.handover.send')} sx={{ mt: 1 }} />
        </Form>
      </Card>
      {outcome && <Outcome outcome={outcome} />}
    </>
  );
};

export default HandoverPage;
