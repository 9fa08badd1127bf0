import type { Command } from './command.ts';

/** Every command with a line for the overview; its code is loaded when it runs. */
export const commands = {
  init: { summary: 'start a knowledge base', load: async () => (await import('./commands/init.ts')).init },
  new: {
    summary: 'start an incident, record, theme, playback … from a template',
    load: async () => (await import('./commands/new.ts')).newEntry,
  },
  dev: { summary: 'show the site while you write', load: async () => (await import('./commands/dev.ts')).dev },
  schedule: {
    summary: 'find time for analyses and the review, as calendar files',
    load: async () => (await import('./commands/schedule.ts')).schedule,
  },
  gather: {
    summary: 'propose events from chats, alerts and logs',
    load: async () => (await import('./commands/gather.ts')).gather,
  },
  blend: {
    summary: 'put all analyses of an incident on one axis',
    load: async () => (await import('./commands/blend.ts')).blend,
  },
  review: {
    summary: 'open the page for a collective review, on this machine',
    load: async () => (await import('./commands/review.ts')).review,
  },
  take: {
    summary: 'put picked proposals into the record',
    load: async () => (await import('./commands/take.ts')).take,
  },
  playback: {
    summary: 'make a walkthrough: as data, slides or a file to edit',
    load: async () => (await import('./commands/playback.ts')).playback,
  },
  check: {
    summary: 'check every file and say what to mend',
    load: async () => (await import('./commands/check.ts')).check,
  },
  build: {
    summary: 'check everything and make the site',
    load: async () => (await import('./commands/build.ts')).build,
  },
  preview: {
    summary: 'serve the finished site on this machine',
    load: async () => (await import('./commands/preview.ts')).preview,
  },
  upgrade: {
    summary: 'carry content over to the format of this version',
    load: async () => (await import('./commands/upgrade.ts')).upgrade,
  },
  find: {
    summary: 'find stories by words, here or on a published site',
    load: async () => (await import('./commands/find.ts')).find,
  },
  themes: {
    summary: 'say which themes to merge, split, write or answer',
    load: async () => (await import('./commands/themes.ts')).themes,
  },
  mcp: {
    summary: 'let an assistant ask the knowledge base',
    load: async () => (await import('./commands/mcp.ts')).mcp,
  },
  schema: {
    summary: 'write JSON Schemas that editors complete from',
    load: async () => (await import('./commands/schema.ts')).schema,
  },
  readers: {
    summary: 'count readers from logs, and forget who they were',
    load: async () => (await import('./commands/readers.ts')).readers,
  },
  digest: {
    summary: 'print what is new since a day, as mail or for chat',
    load: async () => (await import('./commands/digest.ts')).digest,
  },
  actions: {
    summary: 'carry improvement actions to your tracker, and their state back',
    load: async () => (await import('./commands/actions.ts')).actions,
  },
} as const satisfies Record<string, { summary: string; load(): Promise<Command> }>;

export type CommandName = keyof typeof commands;

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
