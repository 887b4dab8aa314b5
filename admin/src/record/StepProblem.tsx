import { Alert, AlertTitle, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Refusal } from '../api/refusal.ts';

/** Why the step was refused, in the server's words, and what to do about it; beside the button, where one looks after pressing it. */
export const StepProblem = ({ problem }: { problem: Refusal }) => {
  const translate = useTranslate();
  const advice: Record<string, string> = {
    NO_ANSWER: 'sanbao.step.lost',
    IDEMPOTENCY_KEY_REUSED: 'sanbao.step.reused',
  };
  const key = advice[problem.code];
  return (
    <Alert
      severity={problem.code === 'NO_ANSWER' ? 'warning' : 'error'}
      role="alert"
      sx={{ mx: 3, mt: 1, maxHeight: '30dvh', overflowY: 'auto' }}
    >
      <AlertTitle>
        {translate(problem.code === 'NO_ANSWER' ? 'sanbao.error.noAnswer' : 'sanbao.error.title')}
      </AlertTitle>
      {key ? translate(key) : problem.message}
      {Object.values(problem.errors ?? {}).map(fault => (
        <div key={fault}>{fault}</div>
      ))}
      {problem.requestId && (
        <Typography variant="caption" component="div">
          {translate('sanbao.error.request', { id: problem.requestId })}
        </Typography>
      )}
    </Alert>
  );
};
