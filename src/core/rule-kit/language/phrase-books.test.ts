import { describe, expect, test } from 'vitest';
import { allRules } from '../../check/all-rules.ts';
import type { Spot } from '../../model/spot.ts';
import type { Hit, Passage } from '../passage.ts';
import { findTriggered, buildTriggerIndex } from './find-trigger-words.ts';
import { phraseBooks } from './phrase-rule.ts';

/** Sentences with what is found between « and »; without, the rule has nothing to say. */
const sentences: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    'no-counterfactual': [
      'They «should have noticed» it.',
      'They «should never have been» merged.',
      'It «shouldn’t have been» possible, and it «should\nhave worked».',
      'The team «ought to have known» it, or «needed to have tested» it.',
      '«If only the» alert had come.',
      '«If only there» had been a second alert.',
      '«Had anybody asked», the answer was there.',
      '«Had a second pair of eyes looked», fine.',
      '«Had we known» that, nobody would wait.',
      '«If the on-call engineer had looked», fine.',
      '«Had the alert fired», fine.',
      'At noon we had the script copied.',
      'The page should have a limit.',
      'It should have been automatically corrected by then.',
      'What would help if only one node is left?',
    ],
    'no-would-have': [
      'An alert «would have shown» it.',
      'It «could easily have been seen».',
      'It could have been caused by a flush.',
      '«None of this would have happened».',
      '«All anyone had to do was» read the mail.',
      '«None of these outages need have happened».',
      'None of the pods would have started.',
      '«All it would have taken» was a look.',
      '«It would have taken only one glance».',
      '«One look at it would have been enough».',
      'A day of the import would have been enough to fill it.',
      'It «need not have happened», and «did not have to happen».',
      'It «was entirely avoidable», an «avoidable outage».',
      'It could have been a lot worse.',
      'It would not have been possible without them.',
    ],
    'no-person-failed': [
      'The team «dropped the ball».',
      '«There is no excuse» for it.',
      'They found no excuse in it.',
      '«The on-call engineer failed to» look.',
      '«They failed to notice» it.',
      'They failed to start, all twelve pods.',
      'The build failed to finish.',
      'It was «overlooked».',
      'Somebody «forgot to» say so.',
      '«We missed the» alert.',
      'It «was missed by the reviewers».',
      'We missed our SLO.',
    ],
    'no-did-not-notice': [
      'It breaks if they did not identify the part.',
      '«The team did not notice» it.',
      '«We never tested» that.',
      '«They didn’t realise» that.',
      '«Nobody thought to» ask.',
      'Nobody was hurt.',
      'We did not know about the limit.',
      'The alert did not fire.',
    ],
    'no-single-cause': [
      'It «all came down to» the cache.',
      'It came down to a choice between two.',
      '«The culprit was» the new driver.',
      'The node was suspected to be the culprit.',
      'There was «only one cause».',
      'There was not only one cause.',
      'The team looked for days to find the root cause.',
      'Root cause identified at noon.',
      'Several root causes came together.',
      'The «root cause» was the limit.',
      'There is no single root cause.',
      'It was «the underlying cause».',
      'It was «entirely due to» the limit.',
      'We held «five whys».',
      'Causes were many.',
    ],
    'no-human-error': [
      'It was a «rookie mistake», not a plan.',
      'They assumed user error.',
      'Any operator error is a sign of a missing guard.',
      'It was «human error».',
      'It was an «operator mistake».',
      'It was «user error».',
      'The user error rate rose.',
      'Somebody «fat-fingered» it.',
      'It «was a mistake by the on-call engineer».',
      'It was an error in the parser.',
    ],
    'no-by-mistake': ['It was «accidentally» deleted «by mistake».', 'An accident on the road cut the cable.'],
    'no-blame': [
      '«Who forgot» the second switch?',
      'Ask the room: «whose fault» was it?',
      'Those who forgot were reminded by the tool.',
      '«The network team was at fault».',
      'The «culprit was the database team».',
      'The culprit was the new driver.',
      'Let us see «who broke» it.',
      'It was «the engineer’s fault».',
      'It was a page fault.',
      'The driver was at fault.',
    ],
    'no-character-judgement': [
      'The review was «sloppy».',
      'It was «negligence».',
      'The page uses lazy loading.',
      'They «were lazy».',
    ],
    'no-norm-judgement': [
      'It was «improperly» set.',
      '«Inexplicably», the pager was off.',
      'For some reason the pager was off.',
      'There was «insufficient testing».',
      'The process ended with insufficient memory.',
      'It was «poorly documented».',
      'Performance was poor.',
      'They «did not follow the procedure».',
    ],
    'no-hindsight': [
      '«Everybody could see this one coming».',
      'Nobody saw it coming.',
      '«In hindsight» it was the queue.',
      'Looking back at the logs, we saw two peaks.',
      '«It was obvious that» it would fail.',
      'The «writing had been on the wall».',
      'Today «anyone can see that» it was the wrong trail.',
      'Anyone can see the graph.',
      'It was «plain to see», «in plain sight».',
      '«It is now obvious» that the disk was full, and «it is quite obvious today».',
      'By 14:10 it was clear that the disk was full.',
      'The «signs had been there all along».',
      'It was «clear all along».',
      'It «was obvious from the beginning» that it grew; it «was clear to everyone».',
      'This was «clearly never» going to work, and that «was never going to hold».',
      'The end «was inevitable».',
      'The number of requests is predictable.',
      'The databases had been healthy all along.',
      '«The warning signs were there».',
      'It was «staring them in the face».',
      '«Knowing what we know now», it was the queue; «little did they know».',
      'It was «a disaster waiting to happen». It «was only a matter of time», and «was bound to fail».',
      'The process is waiting to happen upon a lock.',
    ],
    'no-minimiser': [
      '«Common sense says» that it is old.',
      '«Of course» it failed.',
      'In the course of the day it failed.',
      'It «was simply» full.',
      'Writing it again is not trivial.',
      'Label it clearly.',
    ],
    'no-never-again': [
      'It must «never happen again».',
      'It could never happen here.',
      'So that it «does not happen again».',
      'It lowers the chance of this happening again.',
      'We tried again.',
    ],
    'no-mean-time': [
      'Our «MTTR» fell.',
      'The «mean time to» recover fell.',
      'The average response time of the page was 40 ms.',
    ],
    'no-why-did-you': [
      '«What should the engineer have done»?',
      'What would you have done?',
      '«Why did you» restart it?',
      '«Why didn’t the on-call engineer» look there?',
      'Why did we see errors?',
      'Why did it restart?',
    ],
    'no-heroics': ['The team «saved the day» and «worked through the night».', 'The hero image was missing.'],
    'no-differencing': [
      'It «could never happen here».',
      '«We would never» do so.',
      '«Unlike other teams» we test.',
      'It «only affects other teams».',
      'It can happen here.',
    ],
    'no-rank': [
      'A «junior engineer» looked.',
      '«The new developer» looked.',
      'The new engineering page is live.',
      'The junior partition was full.',
    ],
    'out-of-reach': [
      'Nobody did. «Details in the Google doc».',
      '«For the numbers see the thread in #inc-checkout».',
      'Details in the chat show that it grew.',
      'It was full («screenshot in #build-team, pinned»).',
      'A profile («see the pinned post in Slack») shows it.',
      'It stopped, «as discussed in the thread».',
      '«See the recording in our drive».',
      'It grew («see the dashboard in Grafana»).',
      'It grew, «see Kibana» for it.',
      'Grafana shows it, and they see Grafana’s own page.',
      'The «recording is in the drive».',
      'It grew («see #checkout» for more).',
      'The dashboard is at «go/checkout-trace».',
      'The steps («goto/db-runbook») were nine, and «b/12345678» has them.',
      'A go/no-go meeting, the folder go/src, and/or stop/go.',
      '«See the Google doc» for details.',
      'Details: «see Slack».',
      'See the docs for details.',
      'It took four hours («see the attached spreadsheet»), and the «log is attached».',
      'It is attached to the wall.',
      'The numbers are red («see dashboard»); «see the thread».',
      '«As discussed», it was late; «as per my last email» too.',
      'The «link is in the chat», and it «is pinned in the channel».',
      'It grew; «ask Anna» for details.',
      'They do not know; «for details see the pinned message in #inc-consul».',
      'The «graph is pinned in the incident channel».',
      '«As we agreed in the stand-up», it went out.',
      'They see the message in Slack at noon.',
      'Somebody posts a screenshot in #checkout at noon.',
      'They ask Anna’s team for details.',
      'See the next chapter, and #4211.',
      'As shown in the graph, and as other teams did.',
      'The log is on the drive that was full.',
    ],
    'no-he-or-she': ['Then «she» looked at her page.', 'Then they looked.', 'Pick he/she/they in your profile.'],
    'unexplained-luck': [
      'We were lucky that two people with access were awake.',
      '«Luckily» it was Sunday.',
      'Luckily it was Sunday, because imports rest.',
    ],
    'vague-amount': [
      '«A huge number of» orders went out.',
      '«Several customers» wrote.',
      '«A small number of users» saw it.',
      '«A whole bunch of users» notice, «tons of people» write, and «countless customers».',
      '«A good part of the users» and «a small subset of our customers».',
      '«quite a lot»',
      '«for some time»',
      '«several hours»',
      'They waited for some time.',
      '«very large»',
      'quite a lot of work',
      'large',
      'A load of 4 on the host of users.',
      'Four customers wrote.',
      'Some pods were slow.',
    ],
    'vague-time': [
      '«Some time later» somebody writes.',
      '«After a while» it is quiet.',
      'In the last month 40 people joined.',
      'It was set «last week».',
      'It changed «two days ago».',
      'Least recently used entries go first.',
      'It was set on 2 March.',
    ],
    'lack-of': ['«A lack of» tests.', 'It «lacked» a clear owner.', 'It stopped for lack of disk space.'],
    'no-filler': [
      'Others tried to leverage the same vulnerability.',
      'A «comprehensive» and «robust» check.',
      'It is robust against restarts.',
    ],
    'no-vigilance-fix': [],
    'no-vague-action': [],
  },
  de: {
    'no-counterfactual': ['Das Team «hätte den Alarm sehen müssen».', 'Das Team hätte gern gewusst, was los war.'],
    'no-person-failed': ['Das wurde «übersehen».', 'Der Vorgang schlug fehl.'],
    'no-single-cause': ['Die «Grundursache» war die Grenze.', 'Es gab mehrere Umstände.'],
    'no-human-error': ['Es war «menschliches Versagen».', 'Der Server versagte.'],
    'no-hindsight': ['«Im Nachhinein» war es klar.', 'Danach war es klar.'],
    'no-never-again': ['Das darf «nie wieder vorkommen».', 'Er startete wieder.'],
    'vague-time': ['Das war «letzte Woche».', 'Das war am 2. März.'],
  },
};

/** Actions and lessons have a place of their own. */
const actions: Readonly<Record<string, readonly string[]>> = {
  'no-vigilance-fix': [
    'We will «be more careful» there.',
    '«Pay more attention» to it.',
    '«Always double-check» the name.',
    '«Remind everyone» of it.',
    'Take the button away.',
  ],
  'no-vague-action': [
    '«Investigate» the queue',
    '«We should look into» the queue',
    '«Fix the bug»',
    'Show the queue on the first page',
    'Fix the bug in the parser of dates',
  ],
};

function passage(text: string, language: string, where: Passage['where'] = 'body'): Passage {
  return {
    file: 'incidents/2026-03-14-x/narrative.mdx',
    text,
    where,
    of: 'narrative',
    evidence: false,
    headings: [],
    language,
    place: () => ({ start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }),
  };
}

function marked(id: string, text: string, language: string, where?: Passage['where']): string {
  const rule = allRules.find((candidate) => candidate.id === id);
  if (rule?.about !== 'words') throw new Error(`no rule ${id}`);
  const hits = rule.check(passage(text, language, where)).flatMap((hit) => [hit, ...namedWith(hit, text)]);
  return hits
    .toSorted((a, b) => b.start - a.start)
    .reduce((out, { start, end }) => `${out.slice(0, start)}«${out.slice(start, end)}»${out.slice(end)}`, text);
}

/** Other phrases of a sentence that its one message names. */
function namedWith({ reason, end }: Hit, text: string): Spot[] {
  const [, ...others] = (/(?<=[“„]).*(?=[”“](?:, exp|; erw))/.exec(reason)?.[0] ?? '').split(/” and “|“ und „/);
  return others.map((words) => {
    const start = text.replace(/\s/g, ' ').indexOf(words, end);
    return { start, end: start + words.length };
  });
}

for (const [language, byRule] of Object.entries(sentences)) {
  describe(language, () => {
    test.each(Object.entries(byRule).flatMap(([id, list]) => list.map((sentence) => ({ id, sentence }))))(
      '$id: $sentence',
      ({ id, sentence }) => {
        expect(marked(id, sentence.replace(/[«»]/g, ''), language)).toBe(sentence);
      },
    );
    test('every phrase of the book has a sentence that it finds', () => {
      for (const [id, { phrases }] of Object.entries(phraseBooks[language]?.rules ?? {})) {
        const all = [...(byRule[id] ?? []), ...(language === 'en' ? (actions[id] ?? []) : [])];
        for (const { find, words } of phrases) {
          const index = buildTriggerIndex([['here', words]]);
          const found = all
            .filter((sentence) => sentence.includes('«'))
            .map((sentence) => sentence.replace(/[«»]/g, ''))
            .filter((sentence) => [...sentence.matchAll(find)].length > 0);
          expect(found, `${id} ${String(find)}`).not.toEqual([]);
          // The cheap look must never hide what the pattern finds.
          for (const sentence of found)
            expect(findTriggered(sentence, index).has('here'), `${id}: ${sentence}`).toBe(true);
        }
      }
    });
    test('every alternative word of the cheap look is a whole lower-case word', () => {
      for (const { phrases } of Object.values(phraseBooks[language]?.rules ?? {}))
        for (const { words } of phrases) expect(words).toMatch(/^\p{Ll}+(?: \p{Ll}+)*$/u);
    });
  });
}

test.each(Object.entries(actions).flatMap(([id, list]) => list.map((sentence) => ({ id, sentence }))))(
  'in an action, $id: $sentence',
  ({ id, sentence }) => {
    expect(marked(id, sentence.replace(/[«»]/g, ''), 'en', 'action')).toBe(sentence);
  },
);

test('every idea of a book is a rule, and every rule about phrases has English', () => {
  const ids = new Set(allRules.map(({ id }) => id));
  for (const book of Object.values(phraseBooks)) for (const id of Object.keys(book.rules)) expect(ids).toContain(id);
  for (const book of Object.values(phraseBooks))
    for (const id of Object.keys(book.rules)) expect(phraseBooks['en']?.rules).toHaveProperty([id]);
});

test('rules about language are never errors', () => {
  expect(allRules.filter(({ group, level }) => group === 'language' && level === 'error').map(({ id }) => id)).toEqual(
    [],
  );
});
