import { expect, test } from './site-test.ts';

test('the policy comes as a header', async ({ page, address }) => {
  const response = await page.goto(address(''));
  expect(response?.headers()['content-security-policy']).toContain("script-src 'self';");
});

test('a page that breaks the policy is noticed', async ({ page, address }) => {
  test.fail();
  await page.goto(address(''));
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "ran"';
    document.head.append(script);
  });
});

test('a page that asks another host is noticed', async ({ page, address }) => {
  test.fail();
  await page.goto(address(''));
  await page.evaluate(() => fetch('http://127.0.0.1:9/').catch(() => undefined));
});
