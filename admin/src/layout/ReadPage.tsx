import { Alert, Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Heading } from './Heading.tsx';
import { Waiting } from './Waiting.tsx';

interface Props<T> {
  title: string;
  /** The page's subject. */
  intro?: string;
  /** The answer; the former is shown until the next has come. */
  answer: { data: T | undefined; error: Error | null; isFetching?: boolean };
  /** The choice before anything is read. */
  controls?: React.ReactNode;
  width?: number;
  children: (data: T) => React.ReactNode;
}

/** A page that reads something and shows it: heading and choices at once, what was read or why not once that is known. */
export const ReadPage = <T,>({ title, intro, answer, controls, width = 1100, children }: Props<T>) => {
  const translate = useTranslate();
  const { data, error, isFetching = false } = answer;
  return (
    <Box sx={{ maxWidth: width }}>
      <Heading title={title} />
      {intro && <Typography sx={{ color: 'text.secondary', mt: 0.5 }}>{intro}</Typography>}
      {controls}
      {error && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {translate(error.message)}
        </Alert>
      )}
      {data === undefined && !error && <Waiting />}
      {data !== undefined && (
        <Box aria-busy={isFetching} sx={{ display: 'grid', gap: 2, mt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          {children(data)}
        </Box>
      )}
    </Box>
  );
};
