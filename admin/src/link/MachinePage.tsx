import { useEffect, useState } from 'react';
import { type Language, languageOf, localeOf } from '../i18n/language.ts';
import { CustomerForm } from './CustomerForm.tsx';
import { type Draft, keepDraft, readDraft, secretOf } from './draft.ts';
import { End, NoAnswer } from './Ends.tsx';
import { Header } from './LinkPage.tsx';
import {
  keepCase,
  type MachinePage as Machine,
  machineAt,
  type OwnCase,
  ownCases,
  readMachine,
} from './machineByCode.ts';
import { PhotosAt } from './PhotosInput.tsx';
import { LanguageContext, useSay } from './useSay.ts';
import { WhyCovered } from './WhyCovered.tsx';

/** The page behind the code on a machine: what it is, how it is covered, and what whoever stands at it wants. */
export const MachinePage = ({ code }: { code: string }) => {
  const [machine, setMachine] = useState<Awaited<ReturnType<typeof readMachine>>>();
  const [language, setLanguage] = useState<Language>(languageOf(navigator.language));
  const load = () => {
    setMachine(undefined);
    readMachine(code).then(setMachine);
  };
  useEffect(load, [code]);
  useEffect(() => {
    document.documentElement.lang = localeOf(language);
  }, [language]);
  const house = typeof machine === 'object' ? machine?.house : undefined;
  return (
    <LanguageContext value={language}>
      <Header house={house?.name} onLanguage={setLanguage} />
      <main>
        <Content code={code} machine={machine} onRetry={load} />
      </main>
    </LanguageContext>
  );
};

interface ContentProps {
  code: string;
  machine?: Awaited<ReturnType<typeof readMachine>>;
  onRetry: () => void;
}

const Content = ({ code, machine, onRetry }: ContentProps) => {
  const say = useSay();
  const [ended, setEnded] = useState<'UNKNOWN'>();
  if (machine === undefined) return <p aria-busy="true">{say('loading')}</p>;
  if (machine === null) return <NoAnswer onRetry={onRetry} />;
  if (machine === 'BUSY') return <End end="BUSY" />;
  if (machine === 'UNKNOWN' || ended) return <End end="noMachine" />;
  return (
    <PhotosAt value={`${machineAt(code)}/photos`}>
      <Facts code={code} machine={machine} />
      <OwnCases cases={ownCases(code)} />
      <CustomerForm
        secret={code}
        task={{ steps: machine.steps, caller: [] }}
        question="wanted"
        onDone={(made, sent) => follow(code, made as OwnCase, sent)}
        onEnd={() => setEnded('UNKNOWN')}
      />
      {machine.house.phone && (
        <p className="hint">
          {say('orCall')} <a href={`tel:${machine.house.phone}`}>{machine.house.phone}</a>
        </p>
      )}
    </PhotosAt>
  );
};

/** On to the page of the case, which knows who they are. */
function follow(code: string, made: OwnCase, { values }: Draft) {
  keepCase(code, made);
  const secret = secretOf(made.address);
  keepDraft(secret, { ...readDraft(secret), caller: { name: values.caller, phone: values.callerPhone } });
  location.assign(made.address);
}

const Facts = ({ code, machine }: { code: string; machine: Machine }) => {
  const say = useSay();
  return (
    <section>
      <h1>{machine.model}</h1>
      <p className="hint">{say('serialEnds', { end: machine.serialEnd })}</p>
      <h2>{say('covered')}</h2>
      <dl>
        {machine.covered.map(({ inside, lastDay, ...label }) => (
          <div key={label.en}>
            <dt>{say.label(label)}</dt>
            <dd className={inside ? 'inside' : undefined}>
              {say(inside ? 'insideUntil' : lastDay ? 'outsideSince' : 'neverInside', { day: lastDay ?? '' })}
            </dd>
          </div>
        ))}
      </dl>
      <WhyCovered code={code} />
      {machine.manuals.map(({ id, title, revision }) => (
        <a key={id} className="paper" href={`${machineAt(code)}/manuals/${id}`} target="_blank" rel="noreferrer">
          {title} · {revision} (PDF)
        </a>
      ))}
    </section>
  );
};

const OwnCases = ({ cases }: { cases: readonly OwnCase[] }) => {
  const say = useSay();
  if (!cases.length) return null;
  return (
    <section>
      <h2>{say('ownCases')}</h2>
      {cases.map(({ number, address }) => (
        <a key={address} className="paper" href={address}>
          {number}
        </a>
      ))}
    </section>
  );
};
