import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';

/** Data kept for programs, such as the inputs of a verdict, for those who want to see it. */
export const StructuredValue = ({ value }: { value: unknown }) => {
  const translate = useTranslate();
  return (
    <details>
      <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main' }}>
        {translate('sanbao.show.structured')}
      </Box>
      <Box component="pre" sx={{ m: 0, mt: 0.5, fontSize: 12, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {JSON.stringify(value, null, 2)}
      </Box>
    </details>
  );
};
