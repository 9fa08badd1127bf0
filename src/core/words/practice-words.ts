import type { Effort } from '../model/effort.ts';

/** What is said of improvement actions, of what waiting costs and of how an organisation learns. */
export interface PracticeWords {
  actionTable: {
    caption: string;
    action: string;
    state: string;
    waited: string;
    doneWhen: string;
    declinedBecause: string;
    costOfDelay: string;
    ticket: string;
    soFar: string;
    effort: string;
    spent: (effort: string) => string;
    reviewOn: string;
  };
  ticket: {
    from: (incident: string) => string;
    doneWhen: (words: string) => string;
    costOfDelay: (words: string) => string;
    create: (tracker: string) => string;
  };
  heardOn: (date: string) => string;
  number: (value: number) => string;
  money: (low: number, high: number, currency: string | undefined) => string;
  effort: (low: number, high: number, unit: Effort['unit']) => string;
  costOfDelay: {
    per: (money: string, per: string) => string;
    soFar: (money: string) => string;
    untilNews: (money: string) => string;
    until: (money: string) => string;
    counted: (from: string, to: string) => string;
    afterYear: string;
    afterEnd: string;
    perWork: (money: string) => string;
    estimated: (date: string) => string;
  };
  days: (days: number, waiting: boolean) => string;
  ledger: {
    title: string;
    lead: string;
    none: string;
    parts: {
      waiting: string;
      'in-practice': string;
      'mended-during': string;
      declined: string;
      'not-known': string;
    };
    partsAbout: {
      waiting: string;
      'in-practice': string;
      'mended-during': string;
      declined: string;
      'not-known': string;
    };
    orders: {
      cost: string;
      wait: string;
      worth: string;
    };
    order: string;
    asOf: (date: string) => string;
    all: (count: number) => string;
    /** The same where a page has several lists, by the title of one. */
    allOf: (count: number, part: string) => string;
    owners: string;
    ownedBy: (name: string) => string;
    noOwner: string;
    waitingOf: (waiting: number, total: number) => string;
    waitingNone: (total: number) => string;
    recurred: (count: number) => string;
    earlier: (count: number) => string;
    alsoFor: string;
    more: string;
    days: (days: number) => string;
    daysSoFar: (days: number) => string;
    daysToNews: (days: number) => string;
    /** In place of days that nobody can count: the day on which it came into practice. */
    since: (date: string) => string;
    perWork: string;
    totals: string;
    totalsAbout: string;
    total: {
      team: string;
      theme: string;
      waiting: string;
      known: string;
      perWeek: string;
    };
    page: (page: number, pages: number) => string;
    pages: string;
    whole: string;
    asCsv: string;
    asJson: string;
    filter: {
      label: string;
      text: string;
      owner: string;
      state: string;
      kind: string;
      theme: string;
      any: string;
      clear: string;
      found: string;
      none: string;
      failed: string;
      more: string;
    };
    here: (count: number) => string;
  };
  culture: {
    title: string;
    ofService: (name: string) => string;
    lead: string;
    asOf: (date: string) => string;
    whole: string;
    byService: string;
    unrecorded: string;
    measures: {
      readers: {
        title: string;
        about: string;
      };
      exercises: {
        title: string;
        about: string;
      };
      leadTime: {
        title: string;
        about: string;
      };
      frequency: {
        title: string;
        about: string;
      };
      held: {
        title: string;
        about: string;
      };
      cited: {
        title: string;
        about: string;
      };
      told: {
        title: string;
        about: string;
      };
      cost: {
        title: string;
        about: string;
      };
    };
    counted: string;
    latest: (drawn: number, all: number) => string;
    allStories: string;
    row: string;
    day: string;
    month: string;
    what: string;
    story: string;
    days: string;
    hours: string;
    audience: string;
    people: string;
    learnt: string;
    again: string;
    readerCount: string;
    noReaders: string;
    readersInAllUnknown: string;
    readers: (latest: string) => string;
    readersOf: (count: number, number: string) => string;
    noExercises: string;
    exercises: (lately: number, before: number) => string;
    noneDone: string;
    noLeadTimes: (done: number) => string;
    leadTime: (action: string, days: number) => string;
    leadTimes: (known: number, done: number, least: number, most: number) => string;
    frequency: (lately: number) => string;
    noneHeld: string;
    held: (times: number) => string;
    noneCited: string;
    cited: (cited: number, all: number) => string;
    noneTold: string;
    toldAfter: (title: string, days: number) => string;
    told: (known: number, all: number) => string;
    costs: {
      training: string;
      reviews: string;
      playbacks: string;
      actions: string;
    };
    noCosts: string;
    costsKnown: (known: number, all: number) => string;
    ofHours: (hours: number) => string;
  };
  actionKinds: {
    human: string;
    technical: string;
    organisational: string;
  };
  actionStates: {
    proposed: string;
    planned: string;
    'in-progress': string;
    done: string;
    declined: string;
    unknown: string;
  };
}
