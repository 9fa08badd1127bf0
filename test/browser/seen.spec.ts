import { anyBase, expect, test } from './site-test.ts';

const story = '.seen-story';

test(
  'five megabytes of a log find the story that is closest, and no request carries a word of them',
  anyBase,
  async ({ page }) => {
    const line =
      '2023-03-15T10:02:33Z edge-7f9c4 nginx[4711]: zebrafish open() "/srv/release.tgz" failed (24: Too many open files), answered 404\n';
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.goto('seen/');
    await page.getByLabel('Paste an alert').evaluate(
      (box, { text, times }) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text.repeat(times));
        box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      { text: line, times: Math.ceil(5_000_000 / line.length) },
    );
    await expect(page.locator(story).first()).toContainText('The answer that would not be forgotten');
    await expect(page.getByRole('status')).toContainText('closest');
    await expect(page.locator(story).first()).toContainText('too many open files');
    await expect(page.locator(story).first()).toContainText('First believed:');
    for (const word of ['zebrafish', 'nginx', 'many', 'srv', 'failed', 'edge-7f9c4'])
      expect(asked.filter((request) => request.includes(word))).toEqual([]);
  },
);

test('the box of the home page answers there, and no request carries a word of what was pasted', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto('');
  await page.getByLabel('Paste an alert').fill('SERVFAIL for facebook.com');
  await page.getByRole('button', { name: 'Look for it' }).click();
  await expect(page.locator(story).first()).toContainText('The day a network took itself away');
  await expect(page).toHaveURL(/\/$/);
  expect(asked.filter((request) => /servfail/i.test(request))).toEqual([]);
});

test('the name of an alert stands behind # and is asked at once', async ({ page }) => {
  await page.goto('seen/#SERVFAIL%20for%20facebook.com');
  await expect(page.getByLabel('Paste an alert')).toHaveValue('SERVFAIL for facebook.com');
  await expect(page.locator(story).first()).toContainText('The day a network took itself away');
  await page.evaluate(() => (location.hash = '#no such thing zxqv'));
  await expect(page.getByRole('status')).toContainText('Nothing here is close');
});

test('a result leads to its story with the shared words marked', async ({ page }) => {
  await page.goto('seen/#too%20many%20open%20files');
  await page.locator(`${story} a`).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The answer that would not be forgotten');
  await expect(page.locator('main mark').first()).toBeVisible();
});

test('nothing to look for is said', anyBase, async ({ page }) => {
  await page.goto('seen/');
  await page.getByLabel('Paste an alert').fill('12:00:01 10.0.0.1 4711');
  await page.getByRole('button', { name: 'Look for it' }).click();
  await expect(page.getByRole('status')).toContainText('nothing in it to look for');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it says so and leads on', async ({ page }) => {
    await page.goto('seen/');
    await expect(page.getByText('This needs JavaScript')).toBeVisible();
    await expect(page.getByRole('link', { name: 'All incidents' })).toBeVisible();
  });
});
