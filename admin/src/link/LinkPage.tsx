import { useEffect, useState } from 'react';
import { type Language, languageOf, localeOf, otherThan } from '../i18n/language.ts';
import { CustomerForm } from './CustomerForm.tsx';
import { keepDraft, readDraft } from './draft.ts';
import { End, NoAnswer } from './Ends.tsx';
import { PhotosAt } from './PhotosInput.tsx';
import { type OpenTask, readTask, type Task } from './task.ts';
import { LanguageContext, useSay } from './useSay.ts';
import type { Sentence } from './zh.ts';

/** The page behind a one-time link: what it is about, what is asked, and thanks. */
export const LinkPage = ({ secret }: { secret: string }) => {
  const [task, setTask] = useState<Task | null>();
  const [chosen, setChosen] = useState<Language>();
  const language = chosen ?? task?.language ?? languageOf(navigator.language);
  const load = () => {
    setTask(undefined);
    readTask(secret).then(setTask);
  };
  useEffect(load, [secret]);
  useEffect(() => {
    document.documentElement.lang = localeOf(language);
  }, [language]);
  return (
    <LanguageContext value={language}>
      <Header house={task?.house?.name} onLanguage={setChosen} />
      <main>
        <Content secret={secret} task={task} onRetry={load} />
      </main>
    </LanguageContext>
  );
};

interface HeaderProps {
  house?: string;
  onLanguage: (language: Language) => void;
}

/** The company's name, and each of the other languages in its own name. */
export const Header = ({ house: company, onLanguage }: HeaderProps) => (
  <header>
    <b>{company || '三包 Sanbao'}</b>
    <span>
      {otherThan(useSay().language).map(({ language, locale, name }) => (
        <button type="button" key={language} lang={locale} onClick={() => onLanguage(language)}>
          {name}
        </button>
      ))}
    </span>
  </header>
);

const Content = ({ secret, task, onRetry }: { secret: string; task?: Task | null; onRetry: () => void }) => {
  const say = useSay();
  const [ended, setEnded] = useState<'thanks' | Task['standing']>();
  if (task === undefined) return <p aria-busy="true">{say('loading')}</p>;
  if (task === null) return <NoAnswer onRetry={onRetry} />;
  const end = ended ?? (task.standing === 'OPEN' ? undefined : task.standing);
  if (end || !task.open) return <End end={(end ?? 'UNKNOWN') as Sentence} phone={task.house?.phone} />;
  const { open } = task;
  return (
    <PhotosAt value={`/link/${secret}/photos`}>
      <Facts secret={secret} task={open} />
      {open.follows ? (
        <Following secret={secret} task={open} onChange={onRetry} onEnd={setEnded} />
      ) : (
        <CustomerForm
          secret={secret}
          authorization={`Link ${secret}`}
          task={open}
          onDone={() => setEnded('thanks')}
          onEnd={setEnded}
        />
      )}
    </PhotosAt>
  );
};

interface FollowingProps {
  secret: string;
  task: OpenTask;
  onChange: () => void;
  onEnd: (standing: Task['standing']) => void;
}

/** A case goes on: what can be done now, and who did it stays known on the device. */
const Following = ({ secret, task, onChange, onEnd }: FollowingProps) => {
  const say = useSay();
  const steps = task.steps.filter(({ blocked }) => !blocked);
  return (
    <>
      <p className="hint">{say('keepAddress')}</p>
      {steps.length > 0 && (
        <CustomerForm
          secret={secret}
          authorization={`Link ${secret}`}
          task={{ ...task, steps }}
          question="wanted"
          onDone={(_, { caller }) => {
            keepDraft(secret, { ...readDraft(secret), caller });
            onChange();
          }}
          onEnd={onEnd}
        />
      )}
    </>
  );
};

const Facts = ({ secret, task }: { secret: string; task: OpenTask }) => {
  const say = useSay();
  return (
    <section>
      <h1>{say.label(task.record)}</h1>
      <p className="hint">
        {task.number} · {say(task.follows ? 'openUntil' : 'until', { day: task.expiresOn })}
      </p>
      <dl>
        {task.facts.map(({ value, ...label }, at) => (
          <div key={at}>
            <dt>{say.label(label)}</dt>
            <dd>{typeof value === 'string' ? value : say.label(value)}</dd>
          </div>
        ))}
      </dl>
      {task.paper && (
        <a className="paper" href={`/link/${secret}/paper.pdf`} target="_blank" rel="noreferrer">
          {say('paper')}
        </a>
      )}
    </section>
  );
};
