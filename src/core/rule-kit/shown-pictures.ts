import type { Vocabulary } from '../narrative/vocabulary.ts';
import type { ProseDocument } from '../parse/document.ts';
import { withProse } from '../parse/documents.ts';
import { recall, type AnswerMemory } from '../recall.ts';
import { walkProse } from '../model/prose.ts';
import { addressSpot } from '../parse/parse-prose.ts';
import type { Spot } from '../model/spot.ts';
import type { Placed } from './place-problem.ts';
import { attributeSpot } from './references.ts';
import type { RuleWorld } from './rule.ts';

/** One place of the content that shows a picture. */
export interface ShownPicture {
  address: string;
  /** Absent where no words belong to it, such as a card's picture. */
  alt?: string;
  document: Placed;
  spot: Spot;
  /** The whole image or element. */
  whole: Spot;
}

/** Every picture that content asks for: images and elements of prose, pictures of cards, the logo. */
export function findShownPictures({ documents, settingsFile, vocabulary }: RuleWorld): ShownPicture[] {
  const shown = withProse(documents).flatMap((document) => [
    ...recall(inTexts, document, [vocabulary], () => inProse(document, vocabulary)),
  ]);
  for (const document of documents.narratives) {
    if (document.card.picture !== undefined)
      shown.push({
        address: document.card.picture,
        document,
        spot: document.yaml.spotOf(['picture']),
        whole: document.yaml.spotOf(['picture']),
      });
  }
  if (settingsFile?.data.logo !== undefined)
    shown.push({
      address: settingsFile.data.logo,
      document: settingsFile,
      spot: settingsFile.yaml.spotOf(['logo']),
      whole: settingsFile.yaml.spotOf(['logo']),
    });
  return shown;
}

const inTexts: AnswerMemory<readonly ShownPicture[]> = new WeakMap();

function inProse(document: ProseDocument, vocabulary: Vocabulary): ShownPicture[] {
  const shown: ShownPicture[] = [];
  walkProse(document.prose, (node) => {
    if (node.type === 'image')
      shown.push({
        address: node.url,
        alt: node.alt,
        document,
        spot: addressSpot(node, node.url, document),
        whole: node,
      });
    if (node.type !== 'element') return undefined;
    for (const reference of vocabulary.get(node.name)?.refersTo?.(node.attributes) ?? []) {
      if (reference.to !== 'picture') continue;
      const alt = node.attributes['alt'];
      shown.push({
        address: reference.id,
        ...(typeof alt === 'string' ? { alt } : {}),
        document,
        spot: attributeSpot(document.source.text, node, reference.attribute, reference.id),
        whole: node,
      });
    }
    return undefined;
  });
  return shown;
}

/** Whether an address leads to another host: a page that showed it would send a request there. */
export function isRemote(address: string): boolean {
  return /^[a-z][a-z0-9+.-]*:|^\/\//i.test(address);
}
