import { Alert, AlertTitle, Button, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import type { LikelyTwin, Refusal } from '../api/refusal.ts';
import { StateChip } from './StateChip.tsx';

interface Props {
  type: string;
  problem: Refusal;
  /** One of them was opened in place of what was being entered. */
  onTake: () => void;
}

/**
 * Records that may be what is being entered. One of them is taken by opening it; that it is another is said by a tap,
 * where else its number would be typed.
 */
export const LikelyTwins = ({ type, problem: { twins = [], errors = {} }, onTake }: Props) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { setValue, clearErrors, reset, getValues } = useFormContext();
  const take = ({ id }: LikelyTwin) => {
    onTake();
    // What was typed is given up by this choice, and nobody is asked about it again.
    reset(getValues());
    setTimeout(() => navigate(`/${type}/${id}/show`));
  };
  // The field by which records are told to be others.
  const [field = ''] = Object.keys(errors);
  const others: string[] = useWatch({ name: field }) ?? [];
  const left = twins.filter(({ number }) => !others.includes(number));
  const sayOther = ({ number }: LikelyTwin) => {
    setValue(field, [...others, number], { shouldDirty: true });
    if (left.length === 1) clearErrors(field);
  };
  return (
    <Alert severity={left.length ? 'warning' : 'success'} sx={{ mt: 2, '& .MuiAlert-message': { flexGrow: 1 } }}>
      <AlertTitle>{translate(`sanbao.twins.${left.length ? 'title' : 'none'}`)}</AlertTitle>
      <Stack component="ul" spacing={1.5} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {left.map(twin => (
          <Stack component="li" key={twin.id} spacing={0.5}>
            <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
              {twin.name}
            </Typography>
            <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
              <Typography variant="body2">{[twin.number, twin.phone].filter(Boolean).join(' · ')}</Typography>
              {twin.state !== 'ACTIVE' && <StateChip record={type} state={twin.state} />}
            </Stack>
            <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
              <Button size="small" variant="contained" onClick={() => take(twin)}>
                {translate('sanbao.twins.take')}
              </Button>
              <Button size="small" variant="outlined" onClick={() => sayOther(twin)}>
                {translate('sanbao.twins.other')}
              </Button>
            </Stack>
          </Stack>
        ))}
      </Stack>
    </Alert>
  );
};
