import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { flushSync } from 'react-dom';
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
      finish(await done, file);
    } catch (failure) {
      const { message } = failure as Error;
      const kept = message ? undefined : await keep?.(file).catch(() => undefined);
      if (kept) return finish(kept, file);
      setUpload(now => now && { ...now, problem: message || translate('sanbao.file.failed') });
    }
  }

  /** It is over before the form has its id, which would be refused as one on its way. */
  function finish(id: string, file: File) {
    flushSync(() => setUpload(undefined));
    onDone(id, file);
  }

  function cancel() {
    upload?.abort();
    setUpload(undefined);
  }

  return { upload, send, cancel };
}
