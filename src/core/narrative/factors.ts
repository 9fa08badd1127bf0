import { z } from 'zod';
import { html, type Html } from '../html.ts';
import type { Factor } from '../model/factor.ts';
import { keepWhole } from '../words/keep-whole.ts';
import { defineElement } from './element.ts';
import type { NarrativeContext } from './narrative-context.ts';

export const factors = defineElement({
  name: 'Factors',
  about: 'Contributing factors from the record, all or of one kind or role.',
  flow: 'block',
  holds: 'nothing',
  only: ['narrative', 'analysis'],
  attributes: z.strictObject({
    kind: z.enum(['human', 'technical', 'organisational']).optional().describe('Only factors of this kind.'),
    role: z.enum(['enabler', 'mitigator', 'risk']).optional().describe('Only factors with this role.'),
  }),
  toHtml: ({ kind, role }, _content, context) => factorsToHtml(select(context, kind, role), context),
  toText: ({ kind, role }, _content, context) =>
    select(context, kind, role)
      .map(
        (factor) =>
          `- **${context.words.factorKinds[factor.kind]}, ${context.words.factorRoles[factor.role].toLowerCase()}:** ${factor.text}`,
      )
      .join('\n'),
});

/** Factors as a list; each says what it is, what it did, and how it looked. */
export function factorsToHtml(list: readonly Factor[], context: NarrativeContext): Html {
  const { words } = context;
  const items = list.map(
    (
      factor,
    ) => html`<li class="factor factor-${factor.role}"><p class="factor-head"><span class="factor-role">${words.factorRoles[factor.role]}</span> <span class="factor-kind">${words.factorKinds[factor.kind]}</span></p>
<p class="factor-text">${keepWhole(factor.text)}</p>${
      factor.lookedLike !== undefined &&
      html`
<p class="factor-note"><span class="event-label">${words.lookedLike}</span> ${factor.lookedLike}</p>`
    }${
      factor.absorbedBy !== undefined &&
      html`
<p class="factor-note"><span class="event-label">${words.absorbedBy}</span> ${factor.absorbedBy}</p>`
    }</li>`,
  );
  return html`<ul class="factors">${items}</ul>`;
}

function select(
  context: NarrativeContext,
  kind: Factor['kind'] | undefined,
  role: Factor['role'] | undefined,
): Factor[] {
  return (context.incident?.record.factors ?? []).filter(
    (factor) => (kind === undefined || factor.kind === kind) && (role === undefined || factor.role === role),
  );
}
