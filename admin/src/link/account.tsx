import { PasswordPage } from './PasswordPage.tsx';

/** Browsers send nowhere what stands behind the `#`; taken out of the address, it is not in their history either. */
const secret = location.hash.slice(2);
history.replaceState(null, '', location.pathname);
// Another link that is opened in the same tab.
addEventListener('hashchange', () => location.reload());

export const page = <PasswordPage secret={secret} />;
