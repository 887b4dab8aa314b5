import type { Config } from '../config.ts';

interface Account {
  email: string;
  password: string;
  zh: string;
  en: string;
}

/** The first lines at the console: where the panel is, and as whom to sign in where there is demo data. */
export function banner({ publicUrl, demo }: Config, accounts: readonly Account[]) {
  const lines = ['', `  三包 Sanbao  ${publicUrl}`, ''];
  if (demo) {
    lines.push('  演示帐号 Demo accounts');
    for (const { email, password, zh, en } of accounts) lines.push(`    ${email.padEnd(32)} ${password}   ${zh} ${en}`);
    lines.push('');
  }
  lines.push('  Ctrl-C 停止 stops', '');
  console.log(lines.join('\n'));
}

/** Says what is being done, and when it is done, how long it took. */
export async function progress<T>(label: string, work: () => Promise<T>): Promise<T> {
  console.log(`› ${label} …`);
  const begun = performance.now();
  const result = await work();
  console.log(`✔ ${label}  ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}
