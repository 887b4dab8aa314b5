import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';

/** Asks as who has signed in at the panel, or by a token that is entered among the headers. */
const fetcher = createGraphiQLFetcher({ url: '/graphql' });
const question = '{\n  viewer {\n    name\n    roles\n  }\n}\n';

createRoot(document.getElementById('root') as HTMLElement).render(
  <GraphiQL fetcher={fetcher} defaultQuery={question} defaultEditorToolsVisibility="headers">
    <GraphiQL.Logo>
      <a href="/docs">Sanbao API</a>
    </GraphiQL.Logo>
  </GraphiQL>,
);
