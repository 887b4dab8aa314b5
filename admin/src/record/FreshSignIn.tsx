import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import { Button, FormControl, FormHelperText } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useInput, useTranslate } from 'react-admin';
import { SIGNATURE_CHANNEL } from '../sign/signatureChannel.ts';

/**
 * In the place of a password: whoever has signed in at the identity provider signs in there anew, in a window of its own,
 * and signs by that.
 */
export const FreshSignIn = ({ source }: { source: string }) => {
  const translate = useTranslate();
  const { field, fieldState } = useInput({ source, defaultValue: '' });
  const take = useRef(field.onChange);
  take.current = field.onChange;
  useEffect(() => {
    const channel = new BroadcastChannel(SIGNATURE_CHANNEL);
    channel.onmessage = ({ data }) => take.current(data);
    return () => channel.close();
  }, []);
  const isSigned = Boolean(field.value) && !fieldState.invalid;
  return (
    <FormControl error={fieldState.invalid} fullWidth margin="dense">
      <Button
        ref={field.ref}
        variant="outlined"
        startIcon={isSigned && <CheckIcon />}
        onClick={() => open('/sign-in/provider?sign=', 'sanbao-sign', 'popup,width=480,height=640')}
        sx={{ alignSelf: 'flex-start', minHeight: 44 }}
      >
        {translate(isSigned ? 'sanbao.step.signedAnew' : 'sanbao.step.signAnew')}
      </Button>
      <FormHelperText role="status">
        {fieldState.error?.message || translate(isSigned ? 'sanbao.step.signedAnewHint' : 'sanbao.step.signAnewHint')}
      </FormHelperText>
    </FormControl>
  );
};
