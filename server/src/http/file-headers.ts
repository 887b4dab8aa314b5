/** Only pages and pictures are shown in the browser. Its viewer of PDF does not run in a sandbox, and runs no scripts. */
export function fileHeaders({ name, type }: { name: string; type: string }) {
  const isInline = type === 'application/pdf' || ['image/png', 'image/jpeg', 'image/webp'].includes(type);
  return {
    'content-type': type,
    'content-disposition': `${isInline ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded(name)}`,
    'content-security-policy':
      type === 'application/pdf'
        ? "script-src 'none'; frame-ancestors 'none'"
        : "sandbox; default-src 'none'; frame-ancestors 'none'",
    'cache-control': 'private, no-cache',
  };
}

/** As RFC 8187 has it, which leaves fewer characters plain than an address does. */
const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
