import { useEffect, useState } from 'react';
import { type Language, languageOf, localeOf, otherThan } from '../i18n/language.ts';
import { CustomerForm } from './CustomerForm.tsx';
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
  if (task === null)
    return (
      <>
        <p role="alert">{say('noAnswer')}</p>
        <button type="button" className="send" onClick={onRetry}>
          {say('retry')}
        </button>
      </>
    );
  const end = ended ?? (task.standing === 'OPEN' ? undefined : task.standing);
  if (end || !task.open) return <End end={(end ?? 'UNKNOWN') as Sentence} phone={task.house?.phone} />;
  return (
    <>
      <Facts secret={secret} task={task.open} />
      <CustomerForm secret={secret} task={task.open} onDone={() => setEnded('thanks')} onEnd={setEnded} />
    </>
  );
};

const Facts = ({ secret, task }: { secret: string; task: OpenTask }) => {
  const say = useSay();
  return (
    <section>
      <h1>{say.label(task.record)}</h1>
      <p className="hint">
        {task.number} · {say('until', { day: task.expiresOn })}
      </p>
      <dl>
        {task.facts.map(({ value, ...label }) => (
          <div key={label.en}>
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

const End = ({ end, phone }: { end: Sentence; phone?: string }) => {
  const say = useSay();
  return (
    <section className="end" role="status">
      <h1>{say(end)}</h1>
      <p>{say(`${end}More` as Sentence)}</p>
      {phone && (
        <p>
          <a href={`tel:${phone}`}>{phone}</a>
        </p>
      )}
    </section>
  );
};
