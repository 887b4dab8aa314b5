import { styleAlone } from './page-policy.ts';

const STYLE = `
:root{color-scheme:light dark}
body{font:16px/1.55 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif;max-width:1100px;margin:0 auto;padding:16px}
nav{display:flex;gap:20px;padding-bottom:12px;border-bottom:1px solid #8885}
main{overflow-wrap:break-word}
table{border-collapse:collapse;display:block;overflow-x:auto}
th,td{border:1px solid #8885;padding:6px 10px;text-align:left;vertical-align:top}
code{font:14px/1.5 ui-monospace,Consolas,monospace;background:#8882;border-radius:4px;padding:1px 4px}
pre{overflow-x:auto;background:#8882;border-radius:8px;padding:12px}
pre code{background:none;padding:0}
`;

/** The page that leads to the others. */
export const FIRST = 'README';

export const policy = styleAlone(STYLE);

/** A page of the documentation, written in Markdown, as one for the browser. Its links lead to the others of them. */
export async function documentPage(name: string, text: string) {
  const { Marked } = await import('marked');
  const marked = new Marked({ async: false });
  const body = (marked.parse(text) as string)
    .replaceAll(`href="${FIRST}.md"`, 'href="/docs"')
    .replaceAll(/href="(\w+)\.md"/g, 'href="/docs/$1"')
    .replaceAll(/<a href="\.\.[^"]*">(.*?)<\/a>/g, '$1')
    .replaceAll('<pre>', '<pre tabindex="0">')
    .replaceAll('<table>', '<table tabindex="0">');
  const title = name === FIRST ? 'Sanbao API' : `${name} · Sanbao API`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head><body><nav><a href="/docs">Sanbao API</a> <a href="/schema.graphql">schema.graphql</a> <a href="/">Sanbao</a></nav><main>${body}</main></body></html>`;
}
