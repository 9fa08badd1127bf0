import { test as base } from '@playwright/test';
import { serveSite, type SiteServer } from '../../src/site/serve-site.ts';
import { crowdedSite, sites, type SiteForTests } from '../sites/sites.ts';

interface WorkerFixtures {
  /** The site that the project is named after. */
  site: SiteForTests;
  /** Serves it at a port that the system chooses, as long as the worker lives: other runs on this machine do not meet it. */
  server: SiteServer;
}

interface SiteFixtures {
  /** The address of a page from its path below the site's root. */
  address: (path: string) => string;
  /** Fails the test if a page breaks its policy, throws, or asks another host for anything. Always on. */
  quiet: void;
}

/**
 * Playwright's `test` for pages that are served on this machine and are no part of a site. It knows the sites without starting to
 * serve them: tests that differ in what a worker has would each need a worker, and a browser, of their own.
 */
export const local = base.extend<object, WorkerFixtures>({
  site: [
    // Playwright reads from the pattern what a fixture needs; this one needs nothing.
    async ({}, use, { project }) => {
      const site = [...sites, crowdedSite].find(({ name }) => name === project.name);
      if (!site) throw new Error(`No site for tests is named ${project.name}`);
      await use(site);
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ site }, use) => {
      const server = await serveSite(site.out, site.base, 0);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
});

/** The same, for pages of a finished site. */
export const test = local.extend<SiteFixtures>({
  baseURL: async ({ server }, use) => {
    await use(server.address);
  },
  address: async ({ baseURL }, use) => {
    await use((path) => new URL(path, baseURL).href);
  },
  quiet: [
    async ({ context, baseURL }, use) => {
      const troubles: string[] = [];
      const home = new URL(baseURL ?? 'http://127.0.0.1/').origin;
      context.on('console', (message) => {
        if (/content security policy/i.test(message.text())) troubles.push(`policy: ${message.text()}`);
      });
      context.on('weberror', (error) => troubles.push(`thrown: ${error.error().message}`));
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (/^(?:https?|wss?):$/.test(protocol) && origin !== home)
          troubles.push(`request to another host: ${request.url()}`);
      });
      await use();
      // The context is used again, and only this would stay.
      await context.setOffline(false);
      if (troubles.length > 0) throw new Error(`The page was not quiet:\n${troubles.join('\n')}`);
    },
    { auto: true },
  ],
});

/** For tests of what is the same at any base, such as sizes and colours: one site is enough. */
export const anyBase = { tag: '@any-base' } as const;

export { expect } from '@playwright/test';
