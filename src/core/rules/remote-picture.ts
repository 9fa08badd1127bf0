import { findShownPictures, isRemote } from '../rule-kit/shown-pictures.ts';
import { atSpot } from '../rule-kit/place-problem.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'remote-picture',
  title: 'Keep pictures beside the story',
  level: 'error',
  group: 'references',
  about: 'knowledge-base',
  check: (world) =>
    findShownPictures(world)
      .filter(({ address }) => isRemote(address))
      .map(({ address, document, spot }) =>
        atSpot(document, spot, {
          reason: `Unexpected picture from another host, expected a file beside the narrative`,
          help: `Save ${address.length > 60 ? 'the picture' : address} into the folder of the story: no page of the site sends a request elsewhere, and pictures of others vanish.`,
        }),
      ),
});
