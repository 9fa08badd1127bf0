import { test as base } from '@playwright/test';

export { expect } from '@playwright/test';

/** A test whose page may neither break the content security policy nor ask anything of another host. */
export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    const problems: string[] = [];
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) problems.push(message.text());
    });
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (/^https?:$/.test(protocol) && origin !== new URL(baseURL ?? '').origin) problems.push(`a request to ${request.url()}`);
    });
    page.on('pageerror', (error) => problems.push(`an error in a script: ${error.message}`));
    await use(page);
    if (problems.length > 0) throw new Error(problems.join('\n'));
  },
});
