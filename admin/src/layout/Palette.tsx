import { Autocomplete, Dialog, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { useLabel } from '../i18n/useLabel.ts';
import { records, steps } from '../schema/schema.ts';
import { pagesFor } from './pages.ts';
import { useMay } from './permissions.ts';

interface Place {
  label: string;
  path: string;
}

/** Ctrl-K: every page and every creating step by name. */
const Palette = ({ onClose }: { onClose: () => void }) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const places = usePlaces();
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      slotProps={{ paper: { 'aria-label': translate('sanbao.menu.search'), sx: { p: 2, alignSelf: 'start' } } }}
    >
      <Autocomplete
        open
        disablePortal
        autoHighlight
        options={places}
        noOptionsText={translate('sanbao.menu.nothing')}
        getOptionKey={({ path }) => path}
        onChange={(_event, place) => {
          onClose();
          if (place) navigate(place.path);
        }}
        renderInput={params => <TextField {...params} autoFocus label={translate('sanbao.menu.search')} />}
      />
    </Dialog>
  );
};

function usePlaces(): Place[] {
  const label = useLabel();
  const translate = useTranslate();
  const may = useMay();
  return [
    ...pagesFor(may).map(({ path, name }) => ({ label: translate(`sanbao.menu.${name}`), path })),
    ...records
      .filter(({ name }) => may(`read:${name}`))
      .map(({ name, plural }) => ({ label: label(plural), path: `/${name}` })),
    ...steps
      .filter(({ name, from }) => from.length === 0 && may(name))
      .map(step => ({ label: label(step.label), path: `/${step.record}/create?step=${step.name}` })),
  ];
}

export default Palette;
