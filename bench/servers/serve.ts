import { createServer } from 'node:http';

/** Answers each body in JSON, on the port of the environment, until it is told to stop. */
export function serve<Asked>(answer: (asked: Asked) => Promise<string>) {
  createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', chunk => {
      body += chunk;
    });
    request.on('end', async () => {
      response.setHeader('content-type', 'application/json').end(body ? await answer(JSON.parse(body)) : '{}');
    });
  }).listen(Number(process.env.PORT), '127.0.0.1');
  process.on('SIGTERM', () => process.exit());
}
