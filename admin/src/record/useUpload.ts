import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { uploadFile } from '../api/uploadFile.ts';

/** A file on its way. */
export interface Upload {
  file: File;
  /** How much of it has gone, from 0 to 1. */
  part: number;
  abort: () => void;
  /** Why it failed. */
  problem?: string;
}

/**
 * Uploads one file; another that is chosen meanwhile takes its place. Where it gets no answer, it can be kept by what gives
 * something in place of its id.
 */
export function useUpload(onDone: (id: string, file: File) => void, keep?: (file: File) => Promise<string>) {
  const translate = useTranslate();
  const [upload, setUpload] = useState<Upload>();

  async function send(file: File) {
    upload?.abort();
    const { done, abort } = uploadFile(file, part => setUpload(now => now && { ...now, part }));
    setUpload({ file, part: 0, abort });
    try {
      onDone(await done, file);
      setUpload(undefined);
    } catch (failure) {
      const { message } = failure as Error;
      const kept = message ? undefined : await keep?.(file).catch(() => undefined);
      if (kept) onDone(kept, file);
      setUpload(now => (kept ? undefined : now && { ...now, problem: message || translate('sanbao.file.failed') }));
    }
  }

  function cancel() {
    upload?.abort();
    setUpload(undefined);
  }

  return { upload, send, cancel };
}
