import VisibilityIcon from '@mui/icons-material/VisibilityOutlined';
import { IconButton, InputAdornment, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** A new one is typed where one can see it, and offered to the browser to keep. */
  isNew?: boolean;
  fault?: string;
}

export const PasswordField = ({ label, value, onChange, isNew = false, fault }: Props) => {
  const translate = useTranslate();
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      type={isShown ? 'text' : 'password'}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      required
      fullWidth
      error={Boolean(fault)}
      helperText={fault ?? (isNew && translate('sanbao.account.passwordHint'))}
      slotProps={{
        htmlInput: isNew ? { minLength: 10, maxLength: 200 } : {},
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <IconButton
                aria-label={translate('sanbao.account.show')}
                aria-pressed={isShown}
                onClick={() => setShown(!isShown)}
                edge="end"
              >
                <VisibilityIcon color={isShown ? 'primary' : 'inherit'} />
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  );
};
