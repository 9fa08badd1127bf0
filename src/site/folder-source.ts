import { dataFiles } from '../core/views/data-exports.ts';
import { markdownTwin } from '../core/views/markdown-twin.ts';
import type { SiteView } from '../core/views/prose-rendering.ts';
import { openSearch } from './open-search.ts';
import { findIn, seenIn, type SourceParts, type StorySource } from './story-source.ts';

/** A knowledge base that was read from its folder, with the handbook that its site would have. */
export function folderSource(site: SiteView): StorySource {
  const { graph } = site;
  let parts: SourceParts | undefined;
  const opened = (): SourceParts => {
    if (!parts) {
      const { entries, index } = openSearch(site);
      parts = {
        index,
        page: (page) => {
          const entry = entries[page];
          return entry && { card: entry, passages: entry.passages };
        },
        telling({ path }) {
          const incident = graph.incidents.get(idOf(path));
          return incident && { ...incident.record, actions: incident.actions };
        },
        url: (path) => site.absolute(path) ?? site.href(path),
      };
    }
    return parts;
  };
  const data = (name: string): unknown => dataFiles(site).get(name);
  return {
    find: (question, most) => findIn(opened(), question, most),
    seenBefore: (pasted) => seenIn(opened(), pasted),
    narrative(id) {
      const incident = graph.incidents.get(graph.presentIds.incidents.get(id) ?? id);
      return Promise.resolve(incident && markdownTwin(incident, site));
    },
    themes: () => Promise.resolve((data('themes') as { themes: readonly unknown[] }).themes),
    actions: () => Promise.resolve((data('actions') as { actions: readonly { state: string }[] }).actions),
  };
}

function idOf(path: string): string {
  return path.replace(/^incidents\//, '').replace(/\/.*$/, '');
}
