import { createContext, useContext, useId, useState } from 'react';
import type { CustomerField } from './task.ts';
import { useSay } from './useSay.ts';

/** Where the photos of this page are sent. */
export const PhotosAt = createContext('');

interface Props {
  field: CustomerField;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** Photos from the camera or the album: each is made small, and sent at once. */
export const PhotosInput = ({ field, value, onChange }: Props) => {
  const say = useSay();
  const id = useId();
  const address = useContext(PhotosAt);
  const [pictures, setPictures] = useState<Record<string, string>>({});
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState('');
  const sent = (value as string[] | null | undefined) ?? [];
  const room = (field.max ?? 1) - sent.length;

  async function take(files: readonly File[]) {
    setProblem('');
    setSending(true);
    const added: string[] = [];
    for (const file of files.slice(0, room)) {
      const photo = await sendPhoto(address, file);
      if (!photo) {
        setProblem(say('photoNotSent'));
        break;
      }
      added.push(photo.id);
      setPictures(present => ({ ...present, [photo.id]: photo.picture }));
    }
    setSending(false);
    if (added.length) onChange([...sent, ...added]);
  }

  return (
    <>
      <div className="photos">
        {sent.map((photo, at) => (
          <figure key={photo}>
            {pictures[photo] ? (
              <img src={pictures[photo]} alt={say('photo', { at: String(at + 1) })} />
            ) : (
              <span>{at + 1}</span>
            )}
            <button
              type="button"
              aria-label={say('removePhoto', { at: String(at + 1) })}
              onClick={() => onChange(sent.filter(each => each !== photo))}
            >
              ×
            </button>
          </figure>
        ))}
      </div>
      {room > 0 && (
        <label className="paper" htmlFor={id}>
          {isSending ? say('sending') : say('addPhoto')}
          <input
            id={id}
            type="file"
            accept="image/*"
            multiple
            disabled={isSending}
            onChange={({ target }) => {
              const files = [...(target.files ?? [])];
              target.value = '';
              take(files);
            }}
          />
        </label>
      )}
      <p className="fault" role="alert">
        {problem}
      </p>
    </>
  );
};

/** Null where it cannot be read, or did not arrive. */
async function sendPhoto(address: string, file: File) {
  try {
    const { asJpeg } = await import('../photo/readPhoto.ts');
    const photo = await asJpeg(file);
    const name = `${file.name.replace(/\.\w+$/, '') || 'photo'}.jpg`;
    const response = await fetch(`${address}?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      credentials: 'omit',
      headers: { 'content-type': 'application/octet-stream' },
      body: photo,
    });
    if (!response.ok) return null;
    const { id } = (await response.json()) as { id: string };
    return { id, picture: URL.createObjectURL(photo) };
  } catch {
    return null;
  }
}
