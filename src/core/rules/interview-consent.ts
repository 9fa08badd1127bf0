import type { Analysis, Interview } from '../model/analysis.ts';
import type { PlacedProblem } from '../model/message.ts';
import { walkProse } from '../model/prose.ts';
import { atSpot, atValue } from '../rule-kit/place-problem.ts';
import { defineRule, type IncidentFiles } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'interview-consent',
  title: 'Show what people said in an interview when they agree',
  level: 'error',
  group: 'privacy',
  about: 'incident',
  check: (files) => [...sharedTooSoon(files), ...quotedTooSoon(files)],
});

function sharedTooSoon({ analyses }: IncidentFiles): PlacedProblem[] {
  return analyses
    .filter(({ card }) => card.share === 'everyone')
    .flatMap((analysis) =>
      analysis.card.interviewed.flatMap((interview, index) => {
        if (interview.consent === 'yes') return [];
        return atValue(analysis, ['interviewed', index, 'consent'], {
          reason: `Unexpected share: everyone while ${nameOf(interview)} ${answerOf(interview)}, expected their consent first`,
          help: 'Until then no page shows it. With share: review the people of the review read it. When they agree, write consent: yes; else take out what they said.',
        });
      }),
    );
}

/** Words of theirs in the narrative; a person who agreed for one analysis has agreed. */
function quotedTooSoon({ narrative, analyses }: IncidentFiles): PlacedProblem[] {
  const interviews = analyses.flatMap(({ card }: { card: Analysis }) => card.interviewed);
  const agreed = new Set(interviews.flatMap(({ person, consent }) => (consent === 'yes' ? [person] : [])));
  const waiting = new Map(
    interviews.flatMap((interview) =>
      interview.person === undefined || agreed.has(interview.person) ? [] : [[interview.person, interview]],
    ),
  );
  const problems: PlacedProblem[] = [];
  walkProse(narrative.prose, (node) => {
    const who = node.type === 'element' && node.name === 'Quote' ? node.attributes['who'] : undefined;
    const interview = typeof who === 'string' ? waiting.get(who) : undefined;
    if (node.type === 'element' && interview)
      problems.push(
        atSpot(
          narrative,
          { start: node.start, end: Math.min(node.end, node.start + '<Quote'.length) },
          {
            reason: `Unexpected words of ${nameOf(interview)}, who ${answerOf(interview)}, expected their consent first`,
            help: 'Ask them, and write consent: yes in the analysis; or tell it without their words.',
          },
        ),
      );
    return undefined;
  });
  return problems;
}

function nameOf({ person, role }: Interview): string {
  return person ?? `“${role ?? ''}”`;
}

function answerOf({ consent }: Interview): string {
  return consent === 'no' ? 'does not agree' : 'has not answered';
}
