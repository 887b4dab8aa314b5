import { expect, test } from '@jest/globals';
import { startBrowser } from './browser.ts';

test('a browser starts with nothing installed, and draws Chinese letters', async () => {
  const browser = await startBrowser();
  const page = await browser.newPage();
  const draw = async (letter: string) => {
    await page.setContent(`<p>${letter}`);
    return (await page.screenshot({ clip: { x: 0, y: 0, width: 60, height: 60 } })).toString('base64');
  };
  // Without a font for them, both would be the same empty box.
  expect(await draw('三')).not.toBe(await draw('包'));
  await browser.close();
});
