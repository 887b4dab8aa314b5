import CameraIcon from '@mui/icons-material/PhotoCameraOutlined';
import { Box, Button, TextField } from '@mui/material';
import { lazy, type ReactNode, type RefObject, Suspense, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { mayUseCamera } from './codeReader.ts';
import { ends, separated } from './scannerKeys.ts';

const CameraScanner = lazy(() => import('./CameraScanner.tsx'));

interface Props {
  label: string;
  onCode: (typed: string) => void;
  field?: RefObject<HTMLInputElement | null>;
  children?: ReactNode;
}

/** A field for one code after the other: a scanner types into it, the camera sees them, or somebody enters them. */
export const ScanBox = ({ label, onCode, field, children }: Props) => {
  const translate = useTranslate();
  const own = useRef<HTMLInputElement>(null);
  const input = field ?? own;
  const [isLooking, setLooking] = useState(false);

  // A scanner may type the next code before the last one is answered: what stands in the field is taken at once.
  function takeTyped() {
    const { value } = input.current!;
    input.current!.value = '';
    onCode(value);
  }

  return (
    <>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <TextField
          fullWidth
          inputRef={input}
          label={label}
          autoComplete="off"
          onKeyDown={event => {
            if (separated(event)) return;
            if (ends(event, input.current!.value)) takeTyped();
            else if (event.key !== 'Enter') return;
            event.preventDefault();
          }}
          slotProps={{ htmlInput: { autoCapitalize: 'off', autoCorrect: 'off', spellCheck: false } }}
          sx={{ m: 0, '& input': { height: 32 } }}
        />
        {mayUseCamera() && (
          <Button
            variant="outlined"
            startIcon={<CameraIcon />}
            aria-pressed={isLooking}
            onClick={() => setLooking(!isLooking)}
            sx={{ minHeight: 48, flexShrink: 0 }}
          >
            {translate(isLooking ? 'sanbao.scan.stopCamera' : 'sanbao.scan.camera')}
          </Button>
        )}
      </Box>
      {isLooking && (
        <Suspense>
          <CameraScanner onCode={onCode} />
        </Suspense>
      )}
      {children}
    </>
  );
};
