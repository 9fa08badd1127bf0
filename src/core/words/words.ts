import type { BuilderWords } from './builder-words.ts';
import type { Counted } from './counted.ts';
import type { MeetingWords } from './meeting-words.ts';
import type { PracticeWords } from './practice-words.ts';
import type { SlideWords } from './slide-words.ts';
import type { StoryWords } from './story-words.ts';

/**
 * Every word that the site itself says, in one language. Another language is another value of this type; one that is not
 * whole yet is completed by `completeWords`. A function gets what belongs into its sentence and says where; a phrase about
 * a number has a form for each plural of its language.
 */
export interface Words extends SlideWords, StoryWords, PracticeWords, MeetingWords, BuilderWords {
  skip: string;
  nav: {
    label: string;
    incidents: string;
    themes: string;
    playbacks: string;
    actions: string;
    search: string;
    feed: string;
    services: string;
    teams: string;
    culture: string;
    glossary: string;
    handbook: string;
  };
  home: {
    what: (organisation: string | undefined) => string;
    read: string;
    stories: (count: number) => string;
    compare: string;
    themesThatConnect: (count: number) => string;
    present: string;
    toYourTeam: string;
    lead: string;
    newestOne: string;
    newest: string;
    told: (date: string) => string;
    resurfacedWeekly: string;
    question: string;
    questionFrom: string;
    every: (count: number) => string;
    resurfaced: string;
    yearsAgo: (years: number) => string;
    themes: string;
    allIncidents: string;
    allThemes: string;
    playbacks: string;
    newSince: Counted;
    fresh: string;
    empty: string;
    emptyHelp: string;
  };
  list: {
    incidents: string;
    incidentsLead: string;
    filter: string;
    all: string;
    year: string;
    theme: string;
    service: string;
    kind: string;
    shownAll: Counted;
    shown: string;
    none: string;
    clear: string;
    byYear: string;
    words: string;
    newest: string;
    undated: string;
    moreThan: string;
    left: (count: number) => string;
  };
  themes: {
    title: string;
    lead: string;
    none: string;
    filter: string;
    shown: string;
    noneFound: string;
    count: (count: number) => string;
    gaps: string;
    withoutAction: (count: number) => string;
    undiscussed: (count: number) => string;
    withoutStory: (count: number) => string;
    signs: string;
    counterMoves: string;
    questions: string;
    cases: (count: number) => string;
    casesThatHelped: (count: number) => string;
    moment: string;
    contrast: string;
    against: (title: string) => string;
    showedUp: string;
    related: string;
    named: string;
    moreThanChance: (together: number, expected: number) => string;
    asChance: (together: number) => string;
    neverMet: string;
    actions: string;
    became: {
      waiting: (count: number) => string;
      'in-practice': (count: number) => string;
      'mended-during': (count: number) => string;
      declined: (count: number) => string;
      'not-known': (count: number) => string;
    };
    becameOf: (total: number, parts: string) => string;
    noAction: string;
    present: string;
    feed: string;
    aliases: string;
    noneYet: string;
    kinds: {
      human: string;
      technical: string;
      organisational: string;
      other: string;
    };
    years: string;
    yearsAbout: string;
    together: string;
  };
  services: {
    title: string;
    lead: string;
    team: string;
    actions: string;
    feed: string;
  };
  teams: {
    title: string;
    lead: string;
    services: string;
    actions: string;
    feed: string;
  };
  digest: {
    subject: (site: string, since: string, until: string) => string;
    nothing: (since: string) => string;
    fresh: string;
    again: string;
    actions: string;
    actionOf: (story: string, date: string) => string;
  };
  glossary: {
    title: string;
    lead: string;
    none: string;
  };
  notFound: {
    /** Link to the home page. */
    home: string;
    title: string;
    lead: string;
    try: string;
  };
  moved: {
    title: string;
    to: string;
  };
  check: {
    title: string;
    clean: string;
    all: string;
    errors: (count: number) => string;
    here: (count: number) => string;
    summary: (messages: number, files: number) => string;
    broken: (entries: string) => string;
  };
  garden: {
    title: string;
    /** What is typed stands between backticks, here and in each `help`. */
    lead: string;
    nothing: string;
    candidates: { title: string; help: string };
    candidate: (tag: string, stories: number, teams: readonly string[]) => string;
    alike: { title: string; help: string };
    nearName: (names: readonly [string, string]) => string;
    sameStories: (both: number, either: number) => string;
    misfits: { title: string; help: string };
    withoutStory: { title: string; help: string };
    withoutAction: { title: string; help: string };
    undiscussed: { title: string; help: string };
    split: { title: string; help: string };
  };
  search: {
    title: string;
    lead: string;
    label: string;
    types: {
      incident: string;
      theme: string;
      playback: string;
      analysis: string;
      term: string;
      service: string;
      team: string;
      handbook: string;
      rule: string;
      page: string;
    };
    filters: {
      type: string;
      theme: string;
      kind: string;
      service: string;
      team: string;
      year: string;
      severity: string;
      factor: string;
      detected: string;
      hardest: string;
      actions: string;
    };
    narrow: string;
    clear: string;
    otherValues: Counted;
    moreValues: Counted;
    sort: string;
    byRelevance: string;
    byDate: string;
    found: Counted;
    foundFull: Counted;
    foundOther: Counted;
    foundSome: Counted;
    nothing: string;
    leastFar: string;
    mended: string;
    nearWords: string;
    browse: string;
    more: string;
    failed: string;
    needsScript: string;
    close: string;
  };
  seen: {
    title: string;
    label: string;
    about: string;
    ask: string;
    reading: string;
    closest: Counted;
    nothing: string;
    empty: string;
    failed: string;
    needsScript: string;
    symptom: string;
    shared: string;
    believed: string;
    was: string;
    open: string;
    moreOpen: Counted;
  };
  rules: {
    title: string;
    lead: string;
    levels: {
      error: string;
      warning: string;
      suggestion: string;
    };
    groups: {
      files: string;
      dialect: string;
      references: string;
      time: string;
      absences: string;
      language: string;
      privacy: string;
    };
  };
  stories: (count: number) => string;
  unpublished: { draft: string; 'in-review': string };
  months: readonly string[];
  date: (day: number, month: string, year: string) => string;
  about: (what: string) => string;
  fromOnwards: (start: string) => string;
  /** Of what happened at a time of which only the end is known. */
  byThen: (end: string) => string;
  /** In place of a time, where nobody knows it. */
  timeNotNoted: string;
  timeOf: (place: string) => string;
  never: string;
  neverBecause: (words: string) => string;
  deck: MeetingWords['deck'];
}

/** Words of a language that says only some of them so far. */
export type SomeWords = Pick<Words, 'language'> & SomeOf<Omit<Words, 'language'>>;

type SomeOf<Value> = Value extends string | readonly unknown[] | Counted | ((...values: never[]) => string)
  ? Value
  : { readonly [Key in keyof Value]?: SomeOf<Value[Key]> };
