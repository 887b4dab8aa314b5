import { secretOf } from './draft.ts';
import { LinkPage } from './LinkPage.tsx';

export const page = <LinkPage secret={secretOf(location.pathname)} />;
