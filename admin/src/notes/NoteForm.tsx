import { Stack } from '@mui/material';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Form, required, SaveButton, TextInput, useRefresh, useTranslate } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { mutate } from '../api/client.ts';
import { type Refusal, refusalOf } from '../api/refusal.ts';
import { addNoteMutation } from '../generated/operations.ts';
import { RecordInput } from '../record/RecordInput.tsx';
import { StepProblem } from '../record/StepProblem.tsx';
import type { Field, RecordType } from '../schema/metadata.ts';

/** Those who may read the record: dealers read no notes, and administrators as such only who is who. */
const mentionsOn = ({ chapter }: RecordType): Field => {
  const others = chapter === 'ORGANIZATION' ? ['DEALER'] : ['DEALER', 'ADMINISTRATOR'];
  return {
    name: 'mentions',
    type: 'User',
    kind: 'record',
    many: true,
    label: { zh: '', en: '' },
    among: { state: { eq: 'ACTIVE' }, not: { or: others.map(role => ({ roles: { contains: role } })) } },
  };
};

const noBounds: [] = [];

/** A note as it is written; an @ leads to the people whom it is for. */
export const NoteForm = ({ type, id }: { type: RecordType; id: string }) => {
  const [written, setWritten] = useState(0);
  return <Writing key={written} type={type} id={id} onDone={() => setWritten(written + 1)} />;
};

const Writing = ({ type, id, onDone }: { type: RecordType; id: string; onDone: () => void }) => {
  const translate = useTranslate();
  const refresh = useRefresh();
  const [mustSay] = useState(() => [required()]);
  const [key] = useState(() => crypto.randomUUID());
  const [problem, setProblem] = useState<Refusal>();
  const people = useRef<HTMLDivElement>(null);

  async function send({ text, mentions }: FieldValues) {
    setProblem(undefined);
    try {
      await mutate(addNoteMutation, { id, input: { text, mentions: mentions ?? [] } }, { 'Idempotency-Key': key });
      refresh();
      onDone();
    } catch (error) {
      const refusal = refusalOf(error);
      setProblem(refusal);
      return refusal.errors;
    }
  }
  const toPeople = (event: KeyboardEvent) => {
    if (event.key !== '@') return;
    event.preventDefault();
    people.current?.querySelector('input')?.focus();
  };
  return (
    <Form record={{}} defaultValues={{ text: '', mentions: [] }} onSubmit={send} noValidate>
      <TextInput
        source="text"
        label={translate('sanbao.notes.text')}
        helperText={translate('sanbao.notes.hint')}
        multiline
        minRows={2}
        validate={mustSay}
        onKeyDown={toPeople}
      />
      <div ref={people}>
        <RecordInput
          field={mentionsOn(type)}
          source="mentions"
          label={translate('sanbao.notes.mentions')}
          helperText={false}
          validate={noBounds}
        />
      </div>
      {problem && <StepProblem problem={problem} />}
      <Stack direction="row" sx={{ justifyContent: 'flex-end', mt: 1 }}>
        <SaveButton alwaysEnable icon={null} label={translate('sanbao.notes.send')} />
      </Stack>
    </Form>
  );
};
