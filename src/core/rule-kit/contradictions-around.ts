import type { PlacedProblem } from '../model/message.ts';
import type { DataDocument } from '../parse/document.ts';
import { atValue } from './place-problem.ts';
import type { RuleWorld } from './rule.ts';

/** What cannot be true together in settings, playbacks and counts of readers. */
export function contradictionsAround(world: RuleWorld): PlacedProblem[] {
  const { documents, settingsFile } = world;
  return [
    ...(documents.readers ? moreThanAll(documents.readers) : []),
    ...(settingsFile ? reviewTooSoon(settingsFile) : []),
    ...themesOfNoStory(world),
  ];
}

/** Whoever read one story, or of one service, is among the readers of all. */
function moreThanAll(readers: DataDocument<'readers'>): PlacedProblem[] {
  return Object.entries(readers.data).flatMap(([month, { all, ...parts }]) =>
    Object.entries(parts).flatMap(([about, { count, approximate }]): PlacedProblem[] =>
      all === undefined || approximate || all.approximate || count <= all.count
        ? []
        : [
            atValue(readers, [month, about], {
              reason: `Unexpected ${String(count)} readers of ${about}, expected at most the ${String(all.count)} of all`,
              help: 'One of the two numbers is wrong.',
            }),
          ],
    ),
  );
}

/** A theme that a playback follows, and that none of the stories it tells shows. */
function themesOfNoStory({ documents: { playbacks }, graph }: RuleWorld): PlacedProblem[] {
  return playbacks.flatMap((playback) => {
    const { incidents, themes } = playback.card;
    const told = incidents.map((id) => graph.incidents.get(graph.presentIds.incidents.get(id) ?? id));
    // What is not there is told of itself, and may have shown it.
    if (!told.every((incident) => incident !== undefined)) return [];
    const shown = new Set(told.flatMap(({ card }) => Object.keys(card.themes)));
    return themes.flatMap((theme, index): PlacedProblem[] => {
      const id = graph.presentIds.themes.get(theme) ?? theme;
      return shown.has(id) || !graph.themes.has(id)
        ? []
        : [
            atValue(playback, ['themes', index], {
              reason: `Unexpected theme “${theme}” that no story of this playback shows, expected one of theirs`,
              help: 'Name the theme that you meant, or say on the card of a story how it showed up there.',
            }),
          ];
    });
  });
}

/** A review brings analyses together, so it comes after the time in which they are written. */
function reviewTooSoon(settings: DataDocument<'knowledge-base'>): PlacedProblem[] {
  const { analysisAfter, reviewAfter } = settings.data.schedule;
  if (analysisAfter <= reviewAfter) return [];
  return [
    atValue(settings, ['schedule', 'analysisAfter'], {
      reason: `Unexpected ${String(analysisAfter)} for analysisAfter, expected at most the ${String(reviewAfter)} of reviewAfter`,
      help: 'People write their analyses before they review them together.',
    }),
  ];
}
