import { Alert } from '@mui/material';
import type { RefusedSubject } from './useTakeEach.ts';

/** Of several records, those on which a step was refused. */
export const RefusedSubjects = ({ refused }: { refused: readonly RefusedSubject[] }) =>
  refused.map(({ id, number, message }) => (
    <Alert key={id} severity="warning" sx={{ mb: 1, py: 0 }}>
      <strong>{number}</strong> {message}
    </Alert>
  ));
