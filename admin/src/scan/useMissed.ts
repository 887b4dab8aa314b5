import { useTranslate } from 'react-admin';
import type { CodeRead } from '../../../server/src/codes/read-code.ts';

/** Says why a code leads to nothing: what it says, or what is wrong with it. */
export function useMissed() {
  const translate = useTranslate();
  return ({ text, fault, gtin, machine, partNumbers: [number] }: CodeRead) => {
    if (fault) return translate(fault === 'CHECK_DIGIT' ? 'sanbao.scan.misread' : 'sanbao.scan.ranTogether');
    return translate('sanbao.scan.missed', { code: machine ?? number ?? gtin ?? text });
  };
}
