/** What slides and their notes say. It stands alone because a browser that makes a deck loads these words and no others. */
export interface SlideWords {
  language: string;
  durations: {
    seconds: (amount: number) => string;
    minutes: (amount: number) => string;
    hours: (amount: number) => string;
    days: (amount: number) => string;
    months: (amount: number) => string;
    years: (amount: number) => string;
  };
  notKnown: string;
  eventKinds: {
    signal: string;
    belief: string;
    decision: string;
    action: string;
    effect: string;
    communication: string;
    context: string;
  };
  eventNotes: {
    cue: string;
    believed: string;
    laterKnown: string;
  };
  lookedLike: string;
  absorbedBy: string;
  milestones: {
    latentSince: string;
    began: string;
    detected: string;
    declared: string;
    mitigated: string;
    resolved: string;
  };
  findingKinds: {
    surprise: string;
    learning: string;
    'went-well': string;
    luck: string;
    disagreement: string;
    'open-question': string;
  };
  deck: {
    oneStory: string;
    someStories: (count: number) => string;
    walkthrough: (title: string) => string;
    chosen: (shown: number, all: number) => string;
    across: (count: number) => string;
    groundRules: string;
    rules: readonly string[];
    felt: string;
    pause: string;
    think: (seconds: number) => string;
    whatHappened: string;
    happened: string;
    sense: string;
    senseUnknown: string;
    senseFrom: {
      believed: string;
      lookedLike: string;
      reveal: string;
      hypothesis: string;
      expected: string;
    };
    behindIt: string;
    believes: (who: string) => string;
    terms: string;
    howItEnded: string;
    ended: {
      mitigated: string;
      resolved: string;
    };
    endNotKnown: string;
    cameTo: string;
    lanes: string;
    lanesNote: string;
    alignedOn: (milestone: string) => string;
    unharmed: string;
    contrast: string;
    contrastWhy: string;
    decision: string;
    decisionOpen: string;
    decisionAsked: string;
    waitedFor: string;
    costOfDelay: string;
    costNotEstimated: string;
    ideas: string;
    ideaHeld: string;
    ideaDropped: string;
    ideaDroppedAfter: (time: string) => string;
    scene: (people: number, marks: number) => string;
    sceneLane: string;
    nothingRecorded: (time: string) => string;
    earlier: (count: number) => string;
    say: {
      welcome: string;
      nextStory: string;
      rules: string;
      terms: string;
      event: {
        signal: string;
        moment: string;
        belief: string;
        decision: string;
        action: string;
        effect: string;
        communication: string;
        context: string;
        consequence: string;
      };
      hindsight: string;
      pause: (seconds: number) => string;
      afterPause: string;
      resolution: string;
      named: (title: string) => string;
      sense: string;
      lanes: string;
      guise: string;
      lastGuise: string;
      unharmed: string;
      contrast: string;
      actions: string;
      open: string;
      discuss: string;
      decision: string;
    };
    open: string;
    incident: string;
    actions: string;
    action: string;
    state: string;
    days: string;
    recurred: (title: string, date: string) => string;
    discuss: string;
    lastQuestion: string;
  };
}
