import { yamlText } from './yaml-text.ts';

/**
 * The text that a responder's analysis begins with: who may read it, a short timeline to fill, and questions that bring back
 * what it was like. The questions follow the Critical Decision Method (Klein, Calderwood and MacGregor 1989): cues, expectation,
 * goals, options, help.
 */
export function analysisText({ role, person }: { role: string; person?: string }): string {
  return `---
role: ${yamlText(role)}
${person === undefined ? '# person: your id in record.yaml' : `person: ${yamlText(person)}`}
# Who may read it: facilitator, review (the default), or everyone.
share: review
# Whom you talked to, and whether they agree that everyone reads what they said: yes, no, or asked.
# interviewed: [{ role: Support agent, consent: asked }]
# themes: []
---

{/* Your own view, soon after, in your own words. Nobody else has to agree, and nothing has to be complete. Delete what does not help. */}

## Timeline

{/* One line for each moment that mattered to you. Below it, what you know of: saw, took it for, expected, asked. For example:
- 14:10 the latency page arrives
  - saw: a flat graph of errors
  - took it for: last night's batch job
  - expected: that it goes away by itself
*/}

## What I saw

{/* What did you notice first, and what made you look? What was on your screen? */}

## What I took it for

{/* What did you believe was going on? When did that change, and what changed it? */}

## What I expected

{/* What did you think would happen next? What surprised you? */}

## What was hard

{/* What did you have to decide with too little time or knowledge? What else was on your mind? */}

## Whom I asked

{/* Whom did you ask or tell, and how did you know whom? Who did not know what you knew? */}

## What I would want to know

{/* Next time, what would you like to see, to have, or to have been told? */}
`;
}

/** Questions to ask about an event of each kind, for whoever leads a conversation or a review. */
export const interviewQuestions = {
  signal: ['What made you notice it?', 'What else could it have been?', 'How often does it mean nothing?'],
  belief: ['What made that the likely explanation?', 'What would have changed your mind?', 'Who else thought so?'],
  decision: [
    'What were the other options?',
    'What were you trying to protect?',
    'What did you need to know and did not?',
  ],
  action: [
    'What did you expect to happen?',
    'How would you have known that it was going wrong?',
    'How do you usually do this?',
  ],
  effect: ['Who felt it first?', 'When did you learn of it, and from whom?', 'What kept it from being worse?'],
  communication: ['Whom did it reach?', 'What did they take it to mean?', 'Who would have liked to hear it earlier?'],
  context: ['Since when was it so?', 'Who knew of it?', 'What made it sensible at the time?'],
} as const;
