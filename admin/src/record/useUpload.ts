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

/** Uploads one file; another that is chosen meanwhile takes its place. */
export function useUpload(onDone: (id: string, file: File) => void) {
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
      setUpload(now => now && { ...now, problem: (failure as Error).message || translate('sanbao.file.failed') });
    }
  }

  function cancel() {
    upload?.abort();
    setUpload(undefined);
  }

  return { upload, send, cancel };
}
