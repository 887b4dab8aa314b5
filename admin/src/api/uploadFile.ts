import { i18nProvider } from '../i18n/i18nProvider.ts';
import { localeOf } from '../i18n/language.ts';

interface Upload {
  /** The id of the file; refused with what the server says, or with nothing where no answer came. */
  done: Promise<string>;
  abort: () => void;
}

/** Sends a file as it is and tells how much of it has gone, from 0 to 1, which `fetch` cannot. */
export function uploadFile(file: File, onProgress: (part: number) => void): Upload {
  const request = new XMLHttpRequest();
  request.responseType = 'json';
  request.open('POST', `/files?name=${encodeURIComponent(file.name)}`);
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.setRequestHeader('Accept-Language', localeOf(i18nProvider.getLocale()));
  request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
  const done = new Promise<string>((resolve, reject) => {
    request.onload = () =>
      request.status === 201
        ? resolve(request.response.id)
        : reject(new Error(request.response?.errors?.[0]?.message ?? ''));
    request.onerror = () => reject(new Error(''));
  });
  request.send(file);
  return { done, abort: () => request.abort() };
}
