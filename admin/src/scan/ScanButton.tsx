import ScanIcon from '@mui/icons-material/QrCodeScannerOutlined';
import { Dialog, DialogActions, DialogContent, IconButton } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { Button, useTranslate } from 'react-admin';
import { mayUseCamera } from './codeReader.ts';

const CameraScanner = lazy(() => import('./CameraScanner.tsx'));

/** Reads one code by the camera, where there is one. */
export const ScanButton = ({ onCode }: { onCode: (typed: string) => void }) => {
  const translate = useTranslate();
  const [isLooking, setLooking] = useState(false);
  if (!mayUseCamera()) return null;
  const close = () => setLooking(false);
  return (
    <>
      <IconButton aria-label={translate('sanbao.scan.camera')} onClick={() => setLooking(true)} edge="end">
        <ScanIcon />
      </IconButton>
      <Dialog open={isLooking} onClose={close} fullWidth maxWidth="xs" aria-label={translate('sanbao.scan.camera')}>
        <DialogContent>
          <Suspense>
            <CameraScanner
              onCode={code => {
                close();
                onCode(code);
              }}
            />
          </Suspense>
        </DialogContent>
        <DialogActions>
          <Button label="sanbao.scan.stopCamera" onClick={close} />
        </DialogActions>
      </Dialog>
    </>
  );
};
