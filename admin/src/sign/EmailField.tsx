import { useSay } from '../link/useSay.ts';

interface Props {
  value: string;
  onType: (email: string) => void;
}

/** The first field of a form, in which whoever opens it types. */
export const EmailField = ({ value, onType }: Props) => (
  <div className="field">
    <label htmlFor="email">{useSay()('emailAddress')}</label>
    <input
      id="email"
      name="email"
      type="email"
      value={value}
      onChange={({ target }) => onType(target.value)}
      autoComplete="username"
      // biome-ignore lint/a11y/noAutofocus: who comes here comes to type this.
      autoFocus
      required
    />
  </div>
);
