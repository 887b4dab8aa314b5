import { Alert, Box } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { codeReader, comingIntoSight } from './codeReader.ts';

/** Between two looks at what the camera shows, in milliseconds. */
const PAUSE = 200;

/** Tells each code that comes before the camera. */
export default function CameraScanner({ onCode }: { onCode: (code: string) => void }) {
  const translate = useTranslate();
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(onCode);
  latest.current = onCode;
  const [isBlocked, setBlocked] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    look(video.current!, code => latest.current(code), leaving.signal).catch(() => setBlocked(true));
    return () => leaving.abort();
  }, []);
  if (isBlocked)
    return (
      <Alert severity="warning" sx={{ mt: 1 }}>
        {translate('sanbao.scan.noCamera')}
      </Alert>
    );
  return (
    <Box
      ref={video}
      component="video"
      muted
      playsInline
      aria-label={translate('sanbao.scan.camera')}
      sx={{ width: '100%', maxHeight: 220, objectFit: 'cover', mt: 1, borderRadius: 1, bgcolor: 'common.black' }}
    />
  );
}

async function look(video: HTMLVideoElement, onCode: (code: string) => void, leaving: AbortSignal) {
  const come = comingIntoSight();
  const reader = await codeReader();
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  if (leaving.aborted) return stop();
  leaving.addEventListener('abort', stop);
  video.srcObject = stream;
  await video.play();
  while (!leaving.aborted) {
    const seen = await reader.detect(video);
    if (leaving.aborted) return;
    for (const code of come(
      seen.map(({ rawValue }) => rawValue),
      performance.now(),
    )) {
      navigator.vibrate?.(60);
      onCode(code);
    }
    await new Promise(resolve => setTimeout(resolve, PAUSE));
  }
}
