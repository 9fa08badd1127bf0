import type { Question } from '../../core/search/find.ts';
import { entryTypes, type FacetName } from '../../core/search/search-entry.ts';
import type { FoundPage, FoundPages } from '../../site/story-source.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import type { Options } from '../options.ts';
import { plainText } from '../plain-text.ts';
import { plural } from '../report-messages.ts';
import { asked, storySourceOf } from '../story-source-of.ts';

/** Options that narrow, with the facet that each stands for. Several ids are parted by commas. */
export const filterOptions = [
  'type',
  'theme',
  'kind',
  'service',
  'team',
  'year',
] as const satisfies readonly FacetName[];

const usualMost = 10;

export const find: Command = {
  words: '<words>',
  about:
    'Finds stories, themes, terms, services, teams and the handbook as the site’s search does: any word may match, what has most of them comes first.\nAsks the knowledge base here, or a published site. Nothing that is not published is found.\nEnds with 1 if nothing is close.',
  options: [...filterOptions, 'limit', 'json', 'content', 'site', 'url', 'as-of'],
  means: {
    theme: { value: 'ids', about: 'Only what carries one of these learning themes.' },
    site: { value: 'address', about: 'Ask this published site. Default: the knowledge base here.' },
    url: { value: 'address', about: 'The same as --site.' },
  },
  examples: [
    ['npx second-story find "too many open files"', 'shows what is closest, with the places where the words stand'],
    [
      'npx second-story find "restore took a day" --theme recovery-gap --year 2025',
      'only stories of that theme and year',
    ],
    [
      'npx second-story find failover --site https://stories.example.org/kb/ --json',
      'asks a published site, for a program',
    ],
  ],
  async run(words, options, effects) {
    const question: Question = { words: words.join(' '), filters: filtersOf(options), sort: 'relevance' };
    if (question.words.trim() === '' && Object.keys(question.filters).length === 0)
      throw new CliError('There is nothing to look for.', 'Write some words, in quotes, or a filter such as --theme.');
    const most = limitOf(options);
    const source = await storySourceOf(options, effects);
    const found = await asked(options.url ?? options.site, () => source.find(question, most));
    effects.print(options.json ? JSON.stringify({ format: 1, question, ...found }, null, 2) : plainText(told(found)));
    return found.close ? 0 : 1;
  },
};

/** Filters from options. */
export function filtersOf(options: Options): Question['filters'] {
  const filters: Partial<Record<FacetName, string[]>> = {};
  for (const name of filterOptions) {
    const ids = options[name]?.split(',').filter((id) => id !== '');
    if (ids !== undefined && ids.length > 0) filters[name] = ids;
  }
  const unknown = filters.type?.find((type) => !entryTypes.some((known) => known === type));
  if (unknown !== undefined)
    throw new CliError(`Unexpected type “${unknown}”.`, `Write one of ${entryTypes.join(', ')}.`);
  return filters;
}

function limitOf({ limit }: Options): number {
  if (limit === undefined) return usualMost;
  if (!/^[1-9]\d{0,3}$/.test(limit))
    throw new CliError(`Unexpected number “${limit}” behind --limit.`, 'Write a whole number from 1 on.');
  return Number(limit);
}

function told({ close, total, full, mended, pages }: FoundPages): string {
  const near =
    full === total ? `${plural(total, 'page')}.` : `${plural(total, 'page')}; ${String(full)} with every word.`;
  const far = pages.length === 0 ? 'Nothing is close to that.' : 'Nothing is close to that. The nearest:';
  const instead = mended.map(({ typed, used }) => `Searched for ${used} instead of ${typed}.`);
  return [[...instead, close ? near : far].join(' '), ...pages.map(page)].join('\n\n');
}

function page({ type, title, url, day, hook, excerpt, places }: FoundPage): string {
  const about = [type, day].filter((part) => part !== undefined).join(', ');
  return [
    `${title} (${about})`,
    `  ${url}`,
    ...(excerpt === '' && hook === undefined ? [] : [`  ${excerpt === '' ? (hook ?? '') : excerpt}`]),
    ...places.map((place) => `  - ${placeLine(place, excerpt)}\n    ${place.url}`),
  ].join('\n');
}

/** A place says its own sentences, unless the page has just said the very same. */
function placeLine(place: FoundPage['places'][number], saidAlready: string): string {
  if (place.title === '') return place.excerpt;
  return place.excerpt === '' || place.excerpt === saidAlready ? place.title : `${place.title}: ${place.excerpt}`;
}
