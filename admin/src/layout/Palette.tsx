import { Autocomplete, Dialog, LinearProgress, ListSubheader, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { useFound } from './useFound.ts';
import { isCalled, type Place, usePlaces } from './usePlaces.ts';

/** Ctrl-K: every record, page and creating step, those opened last first. */
const Palette = ({ onClose }: { onClose: () => void }) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const places = usePlaces().filter(place => isCalled(place, typed));
  const { found, isSearching } = useFound(typed);
  const known = new Set(places.map(({ path }) => path));
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      slotProps={{
        paper: { 'aria-label': translate('sanbao.menu.search'), sx: { p: 2, alignSelf: 'start', overflow: 'visible' } },
      }}
    >
      <Autocomplete
        open
        disablePortal
        autoHighlight
        options={[...places, ...found.filter(({ path }) => !known.has(path))]}
        filterOptions={options => options}
        noOptionsText={translate(isSearching ? 'ra.page.loading' : 'sanbao.menu.nothing')}
        groupBy={({ group }) => translate(`sanbao.menu.${group}`)}
        renderGroup={({ key, group, children }) => (
          // biome-ignore lint/a11y/useSemanticElements: the options of a list are in groups, and a fieldset holds inputs
          <div key={key} role="group" aria-label={group}>
            <ListSubheader component="div" aria-hidden="true">
              {group}
            </ListSubheader>
            <ul role="presentation" style={{ padding: 0 }}>
              {children}
            </ul>
          </div>
        )}
        getOptionKey={({ path, label }) => `${path} ${label}`}
        onInputChange={(_event, value) => setTyped(value)}
        onClose={(_event, reason) => reason === 'escape' && onClose()}
        onChange={(_event, place) => {
          onClose();
          if (place) navigate(place.path);
        }}
        renderOption={({ key, ...props }, place) => (
          <li key={key} {...props}>
            <PlaceName {...place} />
          </li>
        )}
        renderInput={params => <TextField {...params} autoFocus label={translate('sanbao.menu.search')} />}
      />
      <LinearProgress sx={{ mt: 0.5, visibility: isSearching ? 'visible' : 'hidden' }} aria-hidden="true" />
    </Dialog>
  );
};

const PlaceName = ({ label, about }: Place) => (
  <span style={{ minWidth: 0 }}>
    {label}
    {about && (
      <Typography component="span" variant="body2" noWrap sx={{ display: 'block', color: 'text.secondary' }}>
        {about}
      </Typography>
    )}
  </span>
);

export default Palette;
