import type { PlacedProblem } from '../model/message.ts';
import { classifyFile } from '../parse/classify-file.ts';
import { didYouMean } from '../parse/did-you-mean.ts';
import { contentPath } from '../model/content-path.ts';
import { findShownPictures, isRemote } from '../rule-kit/shown-pictures.ts';
import { atSpot } from '../rule-kit/place-problem.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'missing-picture',
  title: 'Show only pictures that are there',
  level: 'error',
  group: 'references',
  about: 'knowledge-base',
  check: (world) =>
    findShownPictures(world).flatMap(({ address, document, spot }): PlacedProblem[] => {
      if (isRemote(address)) return [];
      const path = contentPath(document.source.file, address);
      // A picture that is there but unsafe has its own message.
      if (
        path !== undefined &&
        (world.graph.pictures.has(path) || (world.paths.has(path) && classifyFile(path).role === 'picture'))
      )
        return [];
      const folder = document.source.file.split('/').slice(0, -1).join('/');
      const beside = [...world.graph.pictures.keys()]
        .filter((file) => file.startsWith(`${folder}/`))
        .map((file) => file.slice(folder.length + 1));
      const near = path === undefined ? undefined : didYouMean(address, beside, 1)[0];
      return [
        atSpot(document, spot, {
          reason:
            path === undefined
              ? `Unexpected picture ${address} outside the knowledge base, expected one inside it`
              : `Unexpected picture ${address}, expected ${near ?? 'a PNG, JPEG, WebP, AVIF, GIF or SVG file beside this one'}`,
          help:
            near === undefined
              ? 'Put the picture into the folder of the story and name it here.'
              : `Did you mean ${near}?`,
          ...(near === undefined ? {} : { expected: [near] }),
        }),
      ];
    }),
});
