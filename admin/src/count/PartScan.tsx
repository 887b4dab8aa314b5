import { useEffect, useRef, useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { type CodeRead, readCode } from '../../../server/src/codes/read-code.ts';
import { useFormat } from '../i18n/format.ts';
import { quantityOf } from '../scan/fills.ts';
import { find } from '../scan/find.ts';
import { type Offer, Offers } from '../scan/Offers.tsx';
import { ScanBox } from '../scan/ScanBox.tsx';
import { useMissed } from '../scan/useMissed.ts';
import { recordType } from '../schema/schema.ts';
import type { CountedPart } from './countedLines.ts';

interface Props {
  onFound: (part: CountedPart, by?: number, serial?: string) => void;
  onMessage: (message: string) => void;
}

/**
 * Finds the part that a code names exactly, and counts it. Of what is only like it somebody chooses, and how many are in a
 * package is offered: that is what is printed on it, and not what somebody counted.
 */
export const PartScan = ({ onFound, onMessage }: Props) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const dataProvider = useDataProvider();
  const missed = useMissed();
  const field = useRef<HTMLInputElement>(null);
  const [offers, setOffers] = useState<Offer[]>([]);
  // The dialog puts the focus upon itself first.
  useEffect(() => void setTimeout(() => field.current?.focus()), []);

  function choose(part: CountedPart, by?: number, serial?: string) {
    setOffers([]);
    field.current?.focus();
    onFound(part, by, serial);
  }

  function take(part: CountedPart, code: CodeRead) {
    const inside = code.count || code.measure ? quantityOf(code, part) : undefined;
    if (inside === undefined) return choose(part, undefined, code.serial);
    onMessage(translate('sanbao.scan.package', { name: part.name, quantity: number(inside) }));
    const one = {
      key: 'one',
      label: translate('sanbao.scan.plus', { quantity: number(1) }),
      choose: () => choose(part, 1),
    };
    const all = {
      key: 'all',
      label: translate('sanbao.scan.plus', { quantity: number(inside) }),
      choose: () => choose(part, inside),
    };
    setOffers(inside === 1 ? [all] : [all, one]);
  }

  async function look(typed: string) {
    if (!typed.trim()) return;
    setOffers([]);
    const code = readCode(typed);
    const { record, offered } = await find(dataProvider, recordType('Part'), code);
    if (record) return take(record as CountedPart, code);
    onMessage(offered.length ? translate('sanbao.scan.choose') : missed(code));
    setOffers(
      (offered as CountedPart[]).map(part => ({
        key: part.id,
        label: `${part.name} ${part.partNumber}`,
        choose: () => take(part, code),
      })),
    );
  }

  return (
    <ScanBox label={translate('sanbao.count.scan')} onCode={look} field={field}>
      <Offers offers={offers} />
    </ScanBox>
  );
};
