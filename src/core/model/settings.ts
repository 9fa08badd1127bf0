import { LanguageSchema } from './language-tag.ts';
import { TimeZoneSchema } from './time-zone.ts';
import { z } from 'zod';
import { CurrencySchema } from './currency.ts';
import { IdSchema } from './identifier.ts';
import { ScheduleSettingSchema } from './schedule-setting.ts';
import { TrackerSettingSchema } from './tracker-setting.ts';
import { addressTemplate, LinkSchema, oddAddress } from './web-link.ts';
import { TextSchema } from './text.ts';

/** A file of the knowledge base that the site serves as it lies there: never content, and never an address elsewhere. */
const ownFileSchema = (kind: string, example: string, endings: RegExp): z.ZodType<string, string> =>
  z.string().refine((path) => !/^[a-z][a-z\d+.-]*:|^[/\\]|(?:^|[/\\])\.|[?#]/i.test(path) && endings.test(path), {
    error: `${kind} inside this folder, such as ${example}`,
  });
const PictureFileSchema = ownFileSchema('a picture', 'logo.svg', /\.(?:svg|png|jpe?g|webp|avif|gif)$/i);
const StyleFileSchema = ownFileSchema('a style sheet', 'house.css', /\.css$/i);

/** What an organisation may set for a rule: a level, or off. */
const RuleSettingSchema = z.union(
  [
    z.enum(['error', 'warning', 'suggestion', 'off']),
    z.strictObject({
      level: z.enum(['error', 'warning', 'suggestion', 'off']).optional().describe('How much its messages weigh.'),
    }),
  ],
  { error: 'error, warning, suggestion or off' },
);
export type RuleSetting = z.infer<typeof RuleSettingSchema>;

/** knowledge-base.yaml: the settings of one knowledge base. Data only; code lives in second-story.config.ts. */
export const SettingsSchema = z.strictObject({
  format: z
    .literal(1, { error: 'format: 1; `npx second-story upgrade` carries older content over' })
    .describe('Version of the content format: 1.'),
  title: z.string().trim().min(1).default('Second Story').describe('Name of the knowledge base.'),
  organisation: TextSchema.optional().describe('Whose incidents these are.'),
  description: TextSchema.optional().describe('A sentence for the home page and feeds.'),
  url: z
    .url({ protocol: /^https?$/, error: 'the full address of the site, such as https://stories.example.org/kb/' })
    .superRefine((address, issues) => {
      const expected = oddAddress(address);
      if (expected !== undefined) issues.addIssue({ code: 'custom', message: expected });
    })
    .optional()
    .describe('Where the site will live; feeds and previews need it.'),
  language: LanguageSchema.default('en').describe('Language of the content, such as en.'),
  timeZone: TimeZoneSchema.default('UTC').describe('Zone of local times, such as Europe/London.'),
  severities: z
    .array(
      z.strictObject({
        id: TextSchema.describe('As written on cards.'),
        meaning: TextSchema.optional().describe('What it means.'),
      }),
    )
    .default([])
    .describe('Your own severity scale, worst first.'),
  currency: CurrencySchema.optional().describe('Currency of costs of delay that name none.'),
  trackers: z.array(TrackerSettingSchema).default([]).describe('Where tickets live.'),
  edit: addressTemplate({ name: 'path', example: 'https://git.example.org/edit/main/{path}' })
    .optional()
    .describe('Address to edit a page; {path} stands for the file.'),
  report: addressTemplate().optional().describe('Address to report a mistake; {title} and {url} stand for the page.'),
  write: addressTemplate()
    .optional()
    .describe(
      'Address of your git host’s page for a new file; {path} and {text} stand for the file and what it begins with.',
    ),
  schedule: ScheduleSettingSchema.prefault({}).describe('When there is time for analyses and reviews.'),
  homeText: TextSchema.optional().describe('A paragraph for the home page.'),
  logo: PictureFileSchema.optional().describe('A picture in this folder to use as logo.'),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, { error: 'a colour such as #2a6f6b' })
    .optional()
    .describe('Accent colour, as #rrggbb.'),
  style: StyleFileSchema.optional().describe('A style sheet in this folder, loaded after ours.'),
  featured: z.array(IdSchema).default([]).describe('Incidents to show first on the home page.'),
  footer: z.array(LinkSchema).default([]).describe('Links for the foot of each page.'),
  checks: z
    .strictObject({
      preset: z
        .enum(['recommended', 'strict', 'essential'])
        .default('recommended')
        .describe('Which rules speak: essential, recommended or strict.'),
      rules: z.record(z.string(), RuleSettingSchema).default({}).describe('Level per rule, or off.'),
      allow: z.array(TextSchema).default([]).describe('Words and addresses that privacy rules may pass.'),
      internalHosts: z
        .array(z.string().regex(/^\.?[\w-]+(?:\.[\w-]+)*$/, { error: 'an ending such as .corp.example' }))
        .default([])
        .describe('Endings of your internal host names, such as .corp.example.'),
    })
    .prefault({})
    .describe('Settings of the checker.'),
});
export type Settings = z.infer<typeof SettingsSchema>;
