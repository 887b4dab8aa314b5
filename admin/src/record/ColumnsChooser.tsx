import DownIcon from '@mui/icons-material/ArrowDownward';
import UpIcon from '@mui/icons-material/ArrowUpward';
import { Button, IconButton, Popover, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useLabel } from '../i18n/useLabel.ts';
import type { RecordType } from '../schema/metadata.ts';
import { useColumns } from './useColumns.ts';

interface Props {
  record: RecordType;
  anchor: Element;
  onClose: () => void;
}

/** Which columns a list shows, and in which order: those that are shown first. */
export default function ColumnsChooser({ record, anchor, onClose }: Props) {
  const label = useLabel();
  const translate = useTranslate();
  const { all, shown, choose } = useColumns(record);
  const [sought, seek] = useState('');
  const names = shown.map(({ name }) => name);
  const offered = [...shown, ...all.filter(field => !shown.includes(field))].filter(field =>
    label(field.label).toLowerCase().includes(sought.trim().toLowerCase()),
  );
  const toggle = (name: string) =>
    choose(names.includes(name) ? names.filter(each => each !== name) : [...names, name]);
  const move = (at: number, to: number) => choose(names.with(at, names[to]!).with(to, names[at]!));
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      transformOrigin={{ vertical: 'top', horizontal: 'left' }}
      slotProps={{ paper: { role: 'dialog', 'aria-label': translate('ra.action.select_columns'), sx: { p: 2 } } }}
    >
      <TextField
        autoFocus
        size="small"
        margin="none"
        label={translate('ra.action.search_columns')}
        value={sought}
        onChange={({ target }) => seek(target.value)}
      />
      <div className="plain-choices">
        {offered.map(({ name, label: called }) => {
          const at = names.indexOf(name);
          const step = (to: number, action: string, Icon: typeof UpIcon) => (
            <IconButton
              size="small"
              aria-label={`${translate(action)} ${label(called)}`}
              disabled={at < 0 || to < 0 || to >= names.length}
              onClick={() => move(at, to)}
              sx={{ visibility: at < 0 ? 'hidden' : undefined }}
            >
              <Icon fontSize="inherit" />
            </IconButton>
          );
          return (
            <div key={name}>
              <label>
                <input
                  type="checkbox"
                  checked={at >= 0}
                  disabled={at >= 0 && names.length === 1}
                  onChange={() => toggle(name)}
                />
                {label(called)}
              </label>
              {step(at - 1, 'ra.action.move_up', UpIcon)}
              {step(at + 1, 'ra.action.move_down', DownIcon)}
            </div>
          );
        })}
      </div>
      <Button onClick={() => choose(undefined)}>{translate('ra.action.reset')}</Button>
    </Popover>
  );
}
