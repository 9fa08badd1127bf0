import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { blendAnalyses } from '../../core/blend/blend-analyses.ts';
import { reviewPage, type ReviewMaterial } from '../../core/blend/review-page.ts';
import { reviewStages, stageOf } from '../../core/blend/review-stages.ts';
import { addAction } from '../../core/gather/add-action.ts';
import { noProposals, ProposedFindingSchema } from '../../core/gather/proposals.ts';
import { missingAccounts } from '../../core/schedule/missing-accounts.ts';
import { takeProposals } from '../../core/gather/take-proposals.ts';
import { wordsIn } from '../../core/words/words-in.ts';
import { writeWhole } from '../../disk/write-whole.ts';
import { engineRoot } from '../../site/engine-root.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import type { CliEffects } from '../effects.ts';
import { incidentIn } from '../find-incident.ts';
import { openKnowledgeBase, type OpenKnowledgeBase } from '../open-knowledge-base.ts';
import type { Options } from '../options.ts';
import { parsePort } from '../free-port.ts';
import { serveReview, type Written } from '../review-server.ts';

export const review: Command = {
  words: '[incident]',
  about: `Opens the page for a collective review on this machine: agenda and ground rules, the accounts side by side with what differs, questions from what nobody has said, factors with the kinds that are empty, and forms whose words go into record.yaml and actions.yaml.\nNothing of it is ever part of the site. Without an incident it says where the learning from each one stands.`,
  options: ['content', 'analyses', 'with-facilitator', 'port', 'out', 'as-of'],
  means: { out: { value: 'file', about: 'Write the page into this file, and serve nothing.' } },
  examples: [
    ['npx second-story review 2026-03-14-checkout', 'serves the review of that incident'],
    ['npx second-story review checkout --analyses ../private --out review.html', 'writes it as one file to print'],
    ['npx second-story review', 'lists incidents: being written about, in review, published, played back'],
  ],
  async run([wanted], options, effects) {
    const base = await openKnowledgeBase(options, effects);
    if (wanted === undefined) return listStages(base, effects);
    const { id } = incidentIn(base.wholeGraph, wanted, 'review', base);
    const words = wordsIn(base.wholeGraph.settings.language);
    if (options.out !== undefined) {
      const path = resolve(effects.cwd, options.out);
      const markup = reviewPage(materialOf(base, id, options), words).html;
      const inline = ['tokens.css', 'review.css'].map((name) => `<style>${styleOf(name) ?? ''}</style>`).join('');
      writeFileSync(path, markup.replace(/<link rel="stylesheet"[^>]*>/g, '').replace('</head>', `${inline}</head>`));
      effects.print(`The review is in ${relative(effects.cwd, path)}; print it from a browser.`);
      return 0;
    }
    const server = await serveReview(
      {
        page: async (forms) => {
          const now = await openKnowledgeBase(options, effects);
          return reviewPage({ ...materialOf(now, id, options), forms }, words).html;
        },
        style: styleOf,
        write: async (written) => {
          const now = await openKnowledgeBase(options, effects);
          return words.review.kept(relative(effects.cwd, write(written, now, id)));
        },
      },
      parsePort(options.port),
    );
    effects.print(`The review is at ${server.address} (Ctrl+C ends it). It is served to this machine only.`);
    await effects.untilStopped();
    await server.close();
    return 0;
  },
};

function materialOf({ wholeGraph }: OpenKnowledgeBase, id: string, options: Options): ReviewMaterial {
  const incident = wholeGraph.incidents.get(id);
  if (!incident) throw new CliError(`The narrative of ${id} cannot be read yet.`, '`npx second-story check` says why.');
  const withheld = options['with-facilitator']
    ? []
    : incident.analyses.filter(({ card }) => card.share === 'facilitator').map((analysis) => analysis.id);
  const analyses = incident.analyses.filter((analysis) => !withheld.includes(analysis.id));
  return {
    incident,
    analyses,
    withheld,
    missing: missingAccounts(incident, wholeGraph.settings),
    blend: blendAnalyses(analyses, incident),
    themeTitle: (theme) => wholeGraph.themes.get(theme)?.card.title ?? theme,
  };
}

/** Puts what a form sent into the file that it belongs to, and answers its path. */
function write({ kind, values }: Written, base: OpenKnowledgeBase, id: string): string {
  const text = (values.get('text') ?? '').replace(/\s+/g, ' ').trim();
  if (text === '') throw new CliError('Missing words.', 'Write a sentence, then keep it.');
  const file = join(base.folder, 'incidents', id, kind === 'finding' ? 'record.yaml' : 'actions.yaml');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (kind === 'finding') {
    const finding = ProposedFindingSchema.safeParse({
      id: '',
      pick: 'yes',
      kind: values.get('kind'),
      text,
      from: 'review',
    });
    if (!finding.success) throw new CliError('There is no such kind of learning.', 'Open the page again.');
    const incident = base.wholeGraph.incidents.get(id);
    const taken = takeProposals(
      before,
      { ...noProposals, findings: [finding.data] },
      incident ?? { zone: 'UTC', day: '' },
    );
    if (taken.text !== before) writeWhole(file, taken.text);
    return file;
  }
  const field = (name: string): string | undefined => values.get(name)?.trim() || undefined;
  const owner = field('owner');
  const doneWhen = field('doneWhen');
  writeWhole(
    file,
    addAction(before, {
      kind: field('kind') ?? 'technical',
      text,
      idea: base.options.asOf,
      ...(owner === undefined ? {} : { owner }),
      ...(doneWhen === undefined ? {} : { doneWhen }),
    }),
  );
  return file;
}

function listStages({ wholeGraph }: OpenKnowledgeBase, effects: CliEffects): 0 {
  const words = wordsIn(wholeGraph.settings.language).review;
  const incidents = [...wholeGraph.incidents.values()];
  for (const stage of reviewStages) {
    const here = incidents.filter((incident) => stageOf(incident) === stage);
    if (here.length === 0) continue;
    effects.print(`${words.stages[stage]} (${String(here.length)})`);
    for (const { id, analyses } of here)
      effects.print(`  ${id}${analyses.length > 0 ? `  ${words.analyses(analyses.length)}` : ''}`);
  }
  return 0;
}

function styleOf(name: string): string | undefined {
  if (name !== 'tokens.css' && name !== 'review.css') return undefined;
  return readFileSync(fileURLToPath(new URL(`src/styles/${name}`, engineRoot)), 'utf8');
}
