import { describe, expect, test } from '@jest/globals';
import '../chapters.ts';
import { codeOn } from '../../test/codes.ts';
import { textOf } from '../../test/pdf.ts';
import { certificate, here, licence, verificationToken } from '../../test/printed.ts';
import { certificateForm } from '../training/certificate.print.ts';
import { licenceForm } from '../training/technician-licence.print.ts';
import { print } from './print.ts';

const long = {
  holder: '阿卜杜热合曼·买买提吐尔逊·'.repeat(5).slice(0, 60),
  employer: '某某智能包装装备技术服务有限责任公司'.repeat(6).slice(0, 100),
  productFamily: { name: '全自动高速多功能枕式与立式组合裹包生产线'.repeat(3).slice(0, 60) },
};

describe('a paper', () => {
  test('is the same bytes for the same content, and other bytes for another', async () => {
    const first = await print(certificateForm, certificate(), here);
    expect((await print(certificateForm, certificate(), here)).equals(first)).toBe(true);
    expect((await print(certificateForm, certificate({ hours: 11 }), here)).equals(first)).toBe(false);
  });

  test.each([
    [
      'certificate',
      () => print(certificateForm, certificate({ ...long, course: '包装生产线综合班'.repeat(15) }), here),
    ],
    ['licence', () => print(licenceForm, licence({ ...long, renews: { number: 'TL-2024-0101' } }), here)],
  ])('stays one page with a readable code: %s with the longest names', async (_, make) => {
    const bytes = await make();
    expect(await textOf(bytes)).toHaveLength(1);
    expect(await codeOn(bytes)).toBe(`https://service.example/verify/${verificationToken}`);
  });

  test('has the rare letters of names', async () => {
    const [page] = await textOf(await print(certificateForm, certificate({ holder: '喆堃㛃𬭎' }), here));
    expect(page).toContain('喆堃㛃𬭎');
  });

  test('of a certificate from before says what it was registered from, and nothing that is not known', async () => {
    const earlier = { assessment: null, topics: [], hours: null, earlierNumber: '申匠培字 2019-031' };
    const [page] = await textOf(await print(certificateForm, certificate(earlier), here));
    expect(page).toContain('申匠培字 2019-031');
    expect(page).toContain('予以登记');
    expect(page).not.toContain('学时');
  });
});
