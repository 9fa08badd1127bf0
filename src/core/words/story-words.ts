/** What is said in a story and around it. */
export interface StoryWords {
  /** How a role is said in fewer letters, see core/playback/short-names.ts. Lists may be empty. */
  roles: {
    /** Words before which a role has been said, and more about it follows: `engineer of the firewall team`. */
    more: readonly string[];
    /** The same for clauses, which are left out whole: `responder who knows the service`. */
    clauses: readonly string[];
    /** Words that say nothing without what follows: `those who inform the public`. */
    tooLittle: readonly string[];
  };
  narrative: {
    felt: string;
    facts: string;
    hard: (what: string) => string;
    noticedBy: (what: string) => string;
    readers: string;
    contents: string;
    present: string;
    milestones: string;
    times: (zone: string) => string;
    timeline: string;
    timelineAbout: string;
    factors: string;
    factorsAbout: string;
    findings: string;
    actions: string;
    themes: string;
    questions: string;
    questionsAbout: string;
    related: string;
    analyses: string;
    sources: string;
    links: string;
    symptoms: string;
    outOfOrder: string;
    events: (count: number) => string;
    actionsInPractice: (done: number, all: number) => string;
    ourReadingAll: string;
    ourReadingSome: string;
    corrections: string;
    correctedOn: (date: string) => string;
    held: string;
    edit: string;
    report: string;
    markdown: string;
    announce: string;
    services: string;
    teams: string;
    severity: string;
  };
  charts: {
    asTable: string;
    someRows: (shown: number, all: number) => string;
    noData: (title: string) => string;
    lowestHighest: (of: { name: string; low: string; lowAt: string; high: string; highAt: string }) => string;
    timeline: string;
    timelineAbout: string;
    happened: string;
    strip: (from: string, length: string) => string;
    believed: string;
    wasSo: string;
    when: string;
    kind: string;
    what: string;
    phases: string;
    yearsAbout: string;
    yearsCountedAbout: string;
    inYear: (theme: string, year: number, count: number) => string;
    togetherAbout: string;
    pair: (one: string, other: string, count: number) => string;
    mostMet: (drawn: number, all: number) => string;
  };
  announce: {
    chat: string;
    mail: string;
    copy: string;
    copied: string;
    openMail: string;
    newStory: (title: string) => string;
    for: (readers: string) => string;
    read: (minutes: number, address: string) => string;
    takeAlong: (question: string) => string;
    talk: string;
  };
  minutesToRead: (minutes: number) => string;
  missingPicture: (alt: string) => string;
  perspectiveOf: (who: string) => string;
  code: {
    command: string;
    screen: string;
    error: string;
  };
  inTimeline: string;
  inStory: string;
  otherSource: (source: string) => string;
  factorKinds: {
    human: string;
    technical: string;
    organisational: string;
  };
  factorRoles: {
    enabler: string;
    mitigator: string;
    risk: string;
  };
  ticked: string;
  notTicked: string;
  table: string;
  incidentKinds: {
    incident: string;
    'near-miss': string;
    exercise: string;
    success: string;
  };
  detectedBy: {
    alert: string;
    'person-inside': string;
    customer: string;
    partner: string;
    chance: string;
  };
  hardest: {
    notice: string;
    understand: string;
    decide: string;
    act: string;
    recover: string;
    tell: string;
  };
  reviewed: (on: string | undefined, facilitator: string | undefined) => string;
  expected: string;
  ourReading: string;
  relatedKinds: {
    recurrence: string;
    'same-condition': string;
    contrast: string;
    'see-also': string;
  };
  relatedBecause: {
    namedThere: {
      recurrence: string;
      'same-condition': string;
      contrast: string;
      'see-also': string;
    };
    cameWhileOpen: string;
    actionWasOpen: string;
    bothMet: (themes: string) => string;
    bothTouched: (services: string) => string;
    bothTagged: (tags: string) => string;
    bothShowed: (symptoms: string) => string;
    bothSpeakOf: (words: string) => string;
    bothNoticedBy: {
      alert: string;
      'person-inside': string;
      customer: string;
      partner: string;
      chance: string;
    };
    bothHardest: (what: string) => string;
    twoClauses: (one: string, other: string) => string;
    sentence: (clauses: string) => string;
  };
  quoted: (words: string) => string;
  access: {
    public: string;
    internal: string;
    gone: string;
  };
  footnotes: string;
  backToText: string;
  linkToHeading: (title: string) => string;
}
