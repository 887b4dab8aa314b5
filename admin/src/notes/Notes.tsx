import { Box, Stack, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import { type RaRecord, useTranslate } from 'react-admin';
import { useLocation } from 'react-router';
import { useFormat } from '../i18n/format.ts';
import { useEnumLabel } from '../i18n/useLabel.ts';
import { Section } from '../record/Section.tsx';
import type { RecordType } from '../schema/metadata.ts';
import { NoteForm } from './NoteForm.tsx';
import { useSeen } from './useNotices.ts';

interface Note {
  id: string;
  at: string;
  person: string;
  department: string | null;
  text: string;
  mentions: string[];
}

/** What people of the company noted on a record for each other, the earliest first, and a way to answer. */
export const Notes = ({ type, record }: { type: RecordType; record: RaRecord }) => {
  const translate = useTranslate();
  const notes: Note[] = record.notes;
  useSeen(record);
  const own = useComeTo('#notes');
  return (
    <div ref={own}>
      <Section title={translate('sanbao.notes.title')} count={notes.length || undefined}>
        <Stack component="ol" spacing={1.5} sx={{ listStyle: 'none', p: 0, m: 0, mb: 1.5 }}>
          {notes.map(note => (
            <NoteItem key={note.id} note={note} />
          ))}
        </Stack>
        {notes.length === 0 && (
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
            {translate('sanbao.notes.none')}
          </Typography>
        )}
        <NoteForm type={type} id={String(record.id)} />
      </Section>
    </div>
  );
};

/** Whoever comes from a notice has the notes before them; on a telephone they stand below all that the record says. */
function useComeTo(place: string) {
  const own = useRef<HTMLDivElement>(null);
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === place) own.current?.scrollIntoView();
  }, [hash, place]);
  return own;
}

const NoteItem = ({ note: { at, person, department, text, mentions } }: { note: Note }) => {
  const translate = useTranslate();
  const format = useFormat();
  const enumLabel = useEnumLabel();
  return (
    <li>
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
        <b>{person}</b>
        {department && ` · ${enumLabel('Department', department)}`} · <time dateTime={at}>{format.time(at)}</time>
      </Typography>
      <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Box>
      {mentions.length > 0 && (
        <Typography variant="caption" component="div" sx={{ color: 'primary.main' }}>
          {translate('sanbao.notes.for', { names: mentions.map(name => `@${name}`).join(' ') })}
        </Typography>
      )}
    </li>
  );
};
