import { Alert, Button, Card, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useReference, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useFormat } from '../i18n/format.ts';
import { useLabel, useLanguage } from '../i18n/useLabel.ts';
import { Heading } from '../layout/Heading.tsx';
import { LinkToPage } from '../record/RecordLink.tsx';
import { representation } from '../record/representation.ts';
import { formOf, recordType } from '../schema/schema.ts';
import { type Draft, keepDraft, ownDrafts } from './drafts.ts';
import { addressOf, type Place, subjectOf } from './place.ts';

/** What the viewer has begun on this device and not taken, each with the step and the record it belongs to. */
const DraftsPage = () => {
  const translate = useTranslate();
  const [drafts, setDrafts] = useState(ownDrafts);
  const drop = (place: Place) => {
    keepDraft(place, null);
    setDrafts(ownDrafts());
  };
  return (
    <>
      <Heading title={translate('sanbao.draft.title')} />
      <Typography sx={{ color: 'text.secondary', mt: 0.5 }}>{translate('sanbao.draft.intro')}</Typography>
      {drafts.length === 0 && (
        <Alert severity="info" sx={{ mt: 2, maxWidth: 820 }}>
          {translate('sanbao.draft.none')}
        </Alert>
      )}
      <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, mt: 2, maxWidth: 820 }}>
        {drafts.map(({ place, draft }) => (
          <DraftItem key={addressOf(place)} place={place} draft={draft} onDrop={() => drop(place)} />
        ))}
      </Stack>
    </>
  );
};

interface Props {
  place: Place;
  draft: Draft;
  onDrop: () => void;
}

const DraftItem = ({ place, draft, onDrop }: Props) => {
  const translate = useTranslate();
  const label = useLabel();
  const format = useFormat();
  const { step } = place;
  const words = wordsOf(place, draft);
  return (
    <Card component="li" variant="outlined" sx={{ p: 2 }}>
      <Typography component="h2" sx={{ fontWeight: 600 }}>
        {label(step.label)}
      </Typography>
      <Typography variant="body2">
        <Belonging place={place} />
      </Typography>
      {words && (
        <Typography variant="body2" noWrap sx={{ color: 'text.secondary' }}>
          {words}
        </Typography>
      )}
      <Stack direction="row" useFlexGap spacing={1} sx={{ mt: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button variant="contained" disableElevation component={Link} to={addressOf(place)}>
          {translate('sanbao.draft.goOn')}
        </Button>
        <Button color="error" onClick={onDrop}>
          {translate('sanbao.draft.drop')}
        </Button>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('sanbao.draft.at', { at: format.time(new Date(draft.at).toISOString()) })}
        </Typography>
      </Stack>
    </Card>
  );
};

/** The record that the draft lies on, or those that it names. */
const Belonging = ({ place }: { place: Place }) => {
  const translate = useTranslate();
  const subject = subjectOf(place);
  const links = formOf(place.step).filter(({ name }) => place.upon[name]);
  if (subject) return <Named {...subject} />;
  if (links.length === 0) return translate('sanbao.draft.new');
  return links.map(({ name, type }, at) => (
    <span key={name}>
      {at > 0 && ' · '}
      <Named type={type} id={place.upon[name]!} />
    </span>
  ));
};

/** By its number too, since several orders may be about one machine. */
const Named = ({ type, id }: { type: string; id: string }) => {
  const label = useLabel();
  const language = useLanguage();
  const { referenceRecord } = useReference({ reference: type, id });
  const record = recordType(type);
  return (
    <LinkToPage type={type} id={id}>
      {label(record.label)} {referenceRecord && representation(record, language)(referenceRecord)}
    </LinkToPage>
  );
};

/** What its author wrote in words: by these a draft is recognised. */
const wordsOf = ({ step }: Place, { values }: Draft): string =>
  formOf(step)
    .filter(({ kind, type }) => kind === 'scalar' && type === 'String')
    .map(({ name }) => values[name])
    .filter(value => typeof value === 'string' && value)
    .join(' · ');

export default DraftsPage;
