import { z } from 'zod';
import type { JsonSchema } from '../model/json-schemas.ts';
import type { AnyElement } from '../narrative/element.ts';
import type { Vocabulary } from '../narrative/vocabulary.ts';

/** What the handbook says of an element. */
export interface ElementReference {
  name: string;
  about: string;
  example: string;
  attributes: readonly { name: string; about: string; required: boolean }[];
}

/** The vocabulary for authors, made from the elements themselves. */
export function elementReference(vocabulary: Vocabulary): ElementReference[] {
  return [...vocabulary.values()].map((element) => {
    const schema = z.toJSONSchema(element.attributes, { io: 'input', unrepresentable: 'any' }) as JsonSchema & {
      required?: string[];
    };
    const attributes = Object.entries(schema.properties ?? {}).map(([name, { description }]) => ({
      name,
      about: description ?? '',
      required: schema.required?.includes(name) ?? false,
    }));
    return {
      name: element.name,
      about: element.about,
      example: example(
        element,
        attributes.filter(({ required }) => required).map(({ name }) => name),
      ),
      attributes,
    };
  });
}

function example({ name, flow, holds }: AnyElement, attributes: readonly string[]): string {
  const tag = [name, ...attributes.map((attribute) => `${attribute}="…"`)].join(' ');
  if (holds === 'nothing') return `<${tag} />`;
  return flow === 'inline' ? `<${tag}>words</${name}>` : `<${tag}>\n\nProse.\n\n</${name}>`;
}
