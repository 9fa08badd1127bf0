import { find } from '../find.ts';
import type { Phrases } from '../phrase-book.ts';
import { peopleAffected, person } from './words.ts';

/** What is taken for the cause, what for the cure, and what for a fact. */
export const englishCausesAndChanges: Readonly<Record<string, Phrases>> = {
  'no-single-cause': {
    expected: 'contributing factors',
    help: 'Incidents grow from several conditions, each needed and none enough. Naming one ends the search. What else had to be true?',
    instead: ['One of the conditions was …', 'It began when …'],
    phrases: [
      {
        words: 'root',
        // Several causes are several conditions; and looking for one is no claim that there is one.
        find: find`(?<!\b(?:no|no single|not the|not a|a single|any single|one|than a|than the|never a|as a|possible|another|different|into|(?:find|found|identify|identified|understand|determines?|address|troubleshooting to find|investigating)(?: the| a)?) )\broot[- ]?caused?\b(?! (?:investigation|was found|was not|is still|identified|discovered|found|for the \w+ \w+ was not)\b)`,
      },
      {
        words: 'cause',
        find: find`(?<!\b(?:no|not|than) )\bthe (?:main|primary|real|true|actual|sole|only|ultimate|underlying|single) cause\b`,
      },
      {
        words: 'down',
        find: find`\b(?:(?:all|everything|it|this|that) (?:all |really |simply |just )?(?:came|comes|boils|boiled) down to (?:one|a single|just one|only one)|(?:all|everything|whole (?:incident|outage|story|thing)) (?:really |simply |just )?(?:came|comes|boils|boiled) down to)\b`,
      },
      {
        words: 'culprit',
        // What was suspected at the time is no claim.
        find: find`(?<!\b(?:if|whether|that|not|suspect(?:ed)?|thought|think) )\b(?:the|our) (?:(?:real|main|true|actual|sole|only|single|ultimate) )?culprit(?: (?:was|is|turned out)\b(?! (?:not|still|suspected|thought|unknown|unclear)\b| ${person})|:)|\b(?:was|is|turned out to be) (?:indeed |really )?the (?:(?:real|main|true|actual|sole|only|single|ultimate) )?culprit\b`,
      },
      {
        words: 'cause reason',
        find: find`(?<!\b(?:no|not|never|rarely|than|from|for|without|neither)(?: just| only| to)? )(?:\b(?:one single|a single|just one|only one|exactly one) (?:\w+ )?cause\b(?! (?:for|of) (?:each|every|all))|\bthe (?:sole|only|single) reason (?:for|of|why|behind) (?:the|this) (?:\w+ )?(?:outage|incident|failure|crash|downtime))`,
      },
      {
        words: 'solely entirely simply purely',
        find: find`\b(?:solely|entirely|simply|purely) (?:caused by|due to|because of)\b`,
      },
      {
        words: 'whys',
        find: find`\b(?:five|5)[- ]whys\b`,
        expected: 'several accounts, each in its own words',
        instead: ['How did it look from where … stood?'],
      },
    ],
  },
  'lack-of': {
    expected: 'what was there instead, and since when',
    help: 'What was missing is a fix in disguise. What did people have, what was it built for, and what does it show?',
    instead: ['… was built when …; it shows …, and not …'],
    phrases: [
      {
        words: 'lack lacked lacks lacking absence proper adequate',
        find: find`\b(?:(?:a |the )?(?:lack|absence) of(?! (?:\w+ ){0,2}(?:space|memory|disk|capacity|cpu|quota|availability|action|changes?|effect|nodes?|errors?|sleep|traffic)\b)|lack(?:ed|s|ing)(?= (?:a|an|any|the|proper|sufficient|adequate|clear|good|(?:situational )?awareness|understanding|knowledge|experience|training|discipline|attention|visibility|communication|coordination|ownership|documentation|monitoring|skills?|expertise|oversight|rigou?r|focus|diligence)\b)|(?:no|without) (?:proper|adequate))\b`,
      },
    ],
  },
  'no-vigilance-fix': {
    expected: 'a change to what demanded the care',
    help: 'People were careful already, and will be tired again. What could be different about the tool, the place or the time, so that less care is enough?',
    instead: ['The … asks before …', 'The … shows … at the moment when …'],
    phrases: [
      {
        words: 'careful carefully vigilant mindful diligent cautious thorough attention',
        find: find`\b(?:be(?:en)? (?:more |extra )?(?:careful|vigilant|mindful|diligent|cautious|thorough)|more (?:careful(?:ly)?|cautious(?:ly)?|vigilan(?:t|ce)|diligen(?:t|ce))|pay(?:ing)? (?:more |closer |extra |better )?attention|(?:exercise|take) (?:more |extra )?(?:care|caution))\b`,
      },
      {
        words: 'double remember forget reminder reminders remind awareness retrain retraining',
        find: find`\b(?:(?:always |must |should )?double[- ]check(?:ing|ed)?|remember to|(?:do not|don't|not to|never) forget to|remind (?:everyone|everybody|people|the team|engineers|developers|all|staff)|(?:send|post) (?:out )?(?:a )?reminders?|rais(?:e|ing) awareness|re-?train(?:ing)?)\b`,
      },
    ],
  },
  'no-never-again': {
    expected: 'what becomes less likely, shorter or easier to see',
    help: 'Nobody can keep this promise, and it hides what the change costs. What will be different, and how will you know?',
    instead: ['This makes … less likely', 'Next time we see it after … instead of …'],
    phrases: [
      {
        words: 'again never',
        find: find`\b(?:never (?:happens?|occurs?|recurs?)(?! (?:here|to us|to our|in our|with our)\b)(?: again)?|(?:doesn't|does not|don't|do not|won't|will not|cannot|can't|not) (?:happen|occur|recur|repeat)(?: itself)? again|(?<!\b(?:chances?|likelihood|risk|probability|odds) of (?:\w+ ){0,4})happen(?:s|ing)? again|never again)\b`,
      },
    ],
  },
  'no-vague-action': {
    expected: 'a verb, an object, and how everyone will know that it is done',
    help: 'Without an end it stays open for ever. What will people see on the day it is in practice?',
    instead: ['Decide by … whether …', 'Show … on …'],
    phrases: [
      {
        words:
          'investigate look looking investigating consider improve better review think explore discuss ensure make evaluate figure revisit assess',
        find: find`^\s*(?:\[[ x]\] )?(?:we (?:should|need to|will|must|have to|plan to) )?(?:further |to |please )?(?:investigat(?:e|ing)(?! and fix)|look(?:ing)? (?:in)?to|consider|improve|better|review|think (?:about|of)|explore|discuss|(?:ensure|make sure)(?![^.]{0,40}\bis (?:used|configured))|evaluate|figure out|revisit|assess)\b`,
      },
      {
        words: 'fix',
        find: find`^\s*(?:\[[ x]\] )?fix (?:it|this|that|the (?:issue|bug|problem|error|root cause))(?=[.\s]*$)`,
      },
    ],
  },
  'no-mean-time': {
    expected: 'each case, and what was hard about it',
    help: 'Durations of incidents differ so much that their mean says nothing about any of them, nor about whether you got better. What was hard in the longest one?',
    phrases: [
      {
        words: 'mttr mttrs mttd mttds mtta mttas mttf mttfs mttm mtti mtbf mean average',
        find: find`\b(?:MTT[RDAFMI]s?|MTBF|mean[- ]time[- ](?:to|between)|average (?:resolution|recovery|restoration|repair|detection|restore) times?|average time to (?:recover|resolve|restore|repair|detect|fix))\b`,
      },
    ],
  },
  'vague-amount': {
    expected: 'a number, a range, or “we do not know, because …”',
    help: 'A reader cannot tell two from two million. How many, of how many?',
    phrases: [
      {
        words: 'some many several various numerous few number handful lot lots most',
        find: find`\b(?<!\bhow )(?:some|many|several|various|numerous|(?:quite )?a few|an? (?:small |large |certain |good )?number of|a handful of|a lot of|lots of|most)(?: of)?(?: our| the| these)? (?:[\w-]+ )?${peopleAffected}\b`,
      },
      {
        words:
          'bunch ton tons load loads heap heaps mass masses pile piles slew host myriad myriads multitude plenty swathe swathes chunk portion part share fraction proportion percentage subset majority minority countless innumerable',
        find: find`\b(?:an? (?:whole |great |good |fair |vast |large |huge |small |big |tiny |significant |considerable |substantial |sizeable )?(?:bunch|ton|load|heap|mass|pile|slew|host|myriad|multitude|swathe|chunk|portion|part|share|fraction|proportion|percentage|subset|majority|minority) of|the (?:vast |great |large )?majority of|(?:tons|loads|heaps|masses|piles|myriads|swathes|plenty) of|countless|innumerable|myriad)(?: our| the| these| all)? (?:[\w-]+ )?${peopleAffected}\b`,
      },
      {
        words:
          'lot lots many few several some most bunch tons loads heaps masses plenty number numerous countless majority',
        // An amount that is nothing else.
        find: find`^(?:(?:quite|rather|really|very|far too|too|so) )?(?:a (?:whole )?lot|lots|(?:too |so |very )?many|(?:a |very )?few|several|some|most|a (?:whole )?bunch|tons|loads|heaps|masses|plenty|a (?:large |small |good |great )?number|numerous|countless|the majority)(?: (?:of (?:them|it|us)|more|others))?[.!]?$`,
      },
      {
        words:
          'while time long longer hours minutes days weeks months seconds ages forever users customers people requests orders servers services amount extent impact outage noticeably significant significantly considerable considerably substantial huge major minor unclear',
        find: find`^(?:for )?(?:(?:quite|rather|really|very|far too|too|so|about|roughly) )?(?:(?:quite )?a (?:long |little |short )?while|some (?:time|amount|extent|impact)|(?:a |some )?(?:long|longer) time|(?:a |very )?long|ages|forever|(?:several|some|many|a few|a couple of|a number of) (?:long )?(?:seconds|minutes|hours|days|weeks|months|users|customers|people|requests|orders|servers|services)|(?:a )?(?:significant|considerable|substantial|huge|major|minor)(?: (?:amount|number|impact|outage|part|share))?|significantly|considerably|noticeably|unclear)[.!]?$`,
      },
      {
        words: 'huge massive enormous vast tremendous',
        find: find`\ban? (?:huge|massive|enormous|vast|tremendous) (?:number|amount|quantity) of\b`,
      },
      {
        words: 'huge massive considerable substantial enormous sizeable large big high significant',
        find: find`^(?:(?:quite|rather|really|pretty|very|fairly|extremely) (?:large|big|high|significant)|huge|massive|considerable|substantial|enormous|sizeable)$`,
      },
      {
        words:
          'some many several various numerous few multiple most lots lot number handful couple bunch tons loads plenty countless part parts portion share fraction proportion percentage majority minority subset',
        only: 'amount',
        find: find`^(?:(?:for|about|roughly|only|just|quite|very|probably|likely) )*(?:(?:some|many|several|various|numerous|(?:a )?few|multiple|most|countless)(?: of)?|(?:lots|tons|loads|plenty|parts?|a (?:large |small |good |great |certain |high |low )?(?:lot|number|handful|couple|bunch|part|portion|share|fraction|proportion|percentage|majority|minority|subset)|the (?:vast |large )?(?:majority|minority)) of)(?: (?:the|our|their|its|all|these))?(?: (?!thousand|hundred|million|dozen)[a-z-]+){1,4}[.!]?$`,
      },
    ],
  },
  'vague-time': {
    expected: 'a date',
    help: 'In a year nobody will know when that was. On which day?',
    phrases: [
      {
        words: 'yesterday last tomorrow this recently ago',
        find: find`\b(?:yesterday|tomorrow|(?<!\bin the )last (?:night|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|this (?:morning|afternoon|evening|week|month)|(?:a few|a couple of|several|some|two|three) (?:days|weeks|months|years) ago|(?<!\b(?:very|most|more) )recently(?! used))\b(?! ?\(\d{4})`,
      },
      {
        words: 'time while',
        find: find`\b(?:some time (?:later|after(?:wards)?)|(?:some|a) while later|after a while)\b`,
        expected: 'a time, or how long that was',
      },
    ],
  },
  'no-filler': {
    expected: 'the fact behind it',
    help: 'Smooth words leave nothing to remember. What exactly is it, and how would one see it?',
    phrases: [
      {
        words:
          'comprehensive robust leverage leveraged leveraging delve delved seamless seamlessly holistic synergy synergies',
        find: find`\b(?:comprehensive|robust(?:ly|ness)?(?! (?:to|against)\b)|leverag(?:e|ed|ing)(?![^.]{0,40}\b(?:vulnerabilit|vector|attack|exploit))|delved?|seamless(?:ly)?|holistic|synerg(?:y|ies))\b`,
      },
    ],
  },
};
