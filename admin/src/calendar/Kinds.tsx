import { Chip, Stack } from '@mui/material';
import { useStore, useTranslate } from 'react-admin';
import { useLabel } from '../i18n/useLabel.ts';
import { useMay } from '../layout/permissions.ts';
import { records } from '../schema/schema.ts';

const kinds = records.filter(({ calendar }) => calendar);

/** The colour of a kind of record, by its place among those of the calendar. */
export const moodOfKind = (resource: string) =>
  (['primary', 'info', 'success', 'error', 'warning', 'secondary'] as const)[
    kinds.findIndex(({ name }) => name === resource) % 6
  ]!;

/** The kinds that the reader does not want to see, kept on this device. */
export function useKinds() {
  const [hidden, setHidden] = useStore<string[]>('calendar.hidden', []);
  const toggle = (kind: string) =>
    setHidden(hidden.includes(kind) ? hidden.filter(each => each !== kind) : [...hidden, kind]);
  return { hidden, toggle };
}

interface Props {
  hidden: string[];
  onToggle: (kind: string) => void;
}

/** The legend; a kind is hidden and shown by its name. */
export const Kinds = ({ hidden, onToggle }: Props) => {
  const label = useLabel();
  const translate = useTranslate();
  const may = useMay();
  return (
    <Stack
      role="group"
      aria-label={translate('sanbao.calendar.kinds')}
      direction="row"
      useFlexGap
      spacing={1}
      sx={{ flexWrap: 'wrap', mt: 2 }}
    >
      {kinds
        .filter(({ name }) => may(`read:${name}`))
        .map(({ name, calendar }) => (
          <Chip
            key={name}
            clickable
            role="checkbox"
            aria-checked={!hidden.includes(name)}
            label={label(calendar!)}
            color={hidden.includes(name) ? 'default' : moodOfKind(name)}
            variant={hidden.includes(name) ? 'outlined' : 'filled'}
            onClick={() => onToggle(name)}
          />
        ))}
    </Stack>
  );
};
