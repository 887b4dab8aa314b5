/**
 * The labels of one language. Each stands under the name of what it is of, a type, a step or a report; `$` is what that
 * is called itself, and what belongs to it stands beside.
 */
export interface Catalogue {
  readonly [name: string]: string | Catalogue;
}

/** The type of a catalogue in another language: the very same keys. */
export type Translated<C> = { readonly [Key in keyof C]: C[Key] extends string ? string : Translated<C[Key]> };

/** The catalogues of several languages as one: each label by its path, `ServiceOrder.equipment`, in all of them. */
export function labelsByPath<Language extends string>(catalogues: Readonly<Record<Language, Catalogue>>) {
  const labels = new Map<string, Record<Language, string>>();
  const languages = Object.keys(catalogues) as Language[];
  for (const language of languages)
    tellTexts(catalogues[language], '', (path, text) => {
      const label = labels.get(path);
      if (label) label[language] = text;
      else labels.set(path, { [language]: text } as Record<Language, string>);
    });
  const missing = [...labels].flatMap(([path, label]) =>
    languages.filter(language => !label[language]).map(language => `${language}: ${path}`),
  );
  if (missing.length) throw new Error(`Labels are missing:\n- ${missing.join('\n- ')}`);
  return labels as ReadonlyMap<string, Readonly<Record<Language, string>>>;
}

function tellTexts(catalogue: Catalogue, path: string, tell: (path: string, text: string) => void) {
  for (const name of Object.keys(catalogue)) {
    const entry = catalogue[name] as Catalogue[string];
    const whole = name === '$' ? path : path ? `${path}.${name}` : name;
    if (typeof entry === 'string') tell(whole, entry);
    else tellTexts(entry, whole, tell);
  }
}
