/** What somebody in trouble wants to know of an older story. */
export interface StoryInShort {
  /** What people took it for at first. */
  believed: string | undefined;
  /** What it was, as far as it is known. */
  was: string | undefined;
  /** Actions that are not done, and questions that nobody has answered. */
  open: readonly string[];
}

/** The parts of an incident that tell it; so has its JSON. */
export interface TellingParts {
  timeline: readonly { believed?: string | undefined; laterKnown?: string | undefined }[];
  hypotheses: readonly { text: string; outcome: string }[];
  factors: readonly { role: string; text: string }[];
  findings: readonly { kind: string; text: string }[];
  actions: readonly { state: string; text: string }[];
}

export function storyInShort({ timeline, hypotheses, factors, findings, actions }: TellingParts): StoryInShort {
  const wrong = hypotheses.find(({ outcome }) => outcome === 'ruled-out' || outcome === 'abandoned');
  const right = hypotheses.find(({ outcome }) => outcome === 'confirmed');
  return {
    believed: timeline.find(({ believed }) => believed !== undefined)?.believed ?? wrong?.text,
    was:
      right?.text ??
      factors.find(({ role }) => role === 'enabler')?.text ??
      timeline.findLast(({ laterKnown }) => laterKnown !== undefined)?.laterKnown,
    open: [
      ...actions
        .filter(({ state }) => state === 'proposed' || state === 'planned' || state === 'in-progress')
        .map(({ text }) => text),
      ...findings.filter(({ kind }) => kind === 'open-question').map(({ text }) => text),
    ],
  };
}
