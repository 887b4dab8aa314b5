import { FormHelperText } from '@mui/material';
import { ValidationError } from 'react-admin';
import { type FieldErrors, get } from 'react-hook-form';

/** What is wrong with a field, below it. */
export const FieldFault = ({ message }: { message: string | undefined }) =>
  message && (
    <FormHelperText error>
      <ValidationError error={message} />
    </FormHelperText>
  );

/** What is wrong with lines as a whole. */
export const faultOfLines = (errors: FieldErrors, source: string): string | undefined =>
  get(errors, `${source}.message`) ?? get(errors, `${source}.root.message`);
