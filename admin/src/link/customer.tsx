import { LinkPage } from './LinkPage.tsx';

const secret = location.pathname.split('/').at(-1) ?? '';

export const page = <LinkPage secret={secret} />;
