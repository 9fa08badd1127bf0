import { builderPath } from './builder-path.ts';
import { choiceSearch, noChoice } from './deck-choice.ts';

/** Where the playback of a theme or of an incident is changed, by the path of its page. */
export function builderAddress(playback: string): string {
  const [kind, id = ''] = playback.split('/');
  const choice = kind === 'themes' ? { ...noChoice, theme: id } : { ...noChoice, incidents: [id] };
  return `${builderPath}?${choiceSearch(choice)}`;
}
