import { find } from '../find.ts';
import type { Phrases } from '../phrase-book.ts';
import { mindVerb, participle, person, role } from './words.ts';

/** How the past is told: what was, and not what might have been. */
export const englishPast: Readonly<Record<string, Phrases>> = {
  'no-counterfactual': {
    expected: 'what people saw and did',
    help: 'A world that never was explains nothing about the one that was. What did they see at that moment, and what made their next step sensible?',
    instead: ['They did … At that point the … showed …'],
    phrases: [
      {
        words: 'should shouldn',
        find: find`(?<!than (?:it|they|we|this|that) )(?<!(?:status|statuses|jobs?|files?|records?|entries|pods?) that )\bshould(?:n't| not| never| also| really| probably)?(?: have|'ve) (?!had |been automatically)(?:\w+ly |never |also |already |just )?${participle}\b`,
      },
      { words: 'ought needed', find: find`\b(?:ought(?: not)? to|needed to) have (?:\w+ly )?${participle}\b` },
      {
        words: 'only',
        find: find`\bif only (?:we|they|he|she|I|someone|somebody|anyone|anybody|people|there|${role}|the|it|this|that|these|those)\b`,
      },
      {
        words: 'had',
        find: find`\bhad (?:we|they|he|she|I|someone|somebody|anyone|anybody|${role}|this|that|it|there) (?:not |never |also |only |\w+ly )?${participle}\b`,
        expected: 'what people knew then',
      },
      {
        words: 'had',
        find: find`(?<=^|[.!?;,] )had the (?:[\w-]+ ){1,2}(?:not |been )?${participle}\b|(?<=^|[.!?] )had (?:the|an?|one|another|these|those|our|their) (?:[\w-]+ ){1,4}(?:not |been )?${participle}\b`,
        expected: 'what people knew then',
      },
      {
        words: 'if',
        find: find`\bif (?:we|they|he|she|I|someone|somebody|anyone|${role}) had(?:n't| not| never| only)? (?:\w+ly |also )?${participle}\b`,
        expected: 'what people knew then',
      },
    ],
  },
  'no-would-have': {
    expected: 'what was possible then, or what you will try',
    help: 'This forecasts a past that nobody can check. Which options did people see at the time? If it is an idea for the future, say why it may help and how you will know.',
    instead: ['We think … may help, because …', 'At that time people knew of …'],
    phrases: [
      {
        words: 'none',
        find: find`\bnone of (?:this|that|it|these (?:\w+ )?\w+) (?:would|could|need) (?:ever )?have (?:happened|occurred|been)\b`,
      },
      {
        words: 'would',
        find: find`\b(?:all|the only thing) (?:that )?(?:it|this|that) would have (?:taken|needed|cost|required)\b|\bit would (?:only )?have taken (?:only |just |no more than |but )?(?:one|an?|two|a single) (?:\w+ )?(?:look|glance|line|test|check|call|question|command|click|word|alert|message|review)\b|\b(?:one|a (?:single|simple|quick)) (?:[\w-]+ ){1,4}would have (?:been enough|sufficed)\b`,
      },
      {
        words: 'all',
        find: find`\ball (?:anyone|anybody|they|we|somebody|someone|nobody|you|${role}) (?:ever )?(?:had|needed|would have had) to do was\b`,
      },
      {
        words: 'need needn have',
        find: find`\b(?:need(?: not|n't)(?: ever)? have (?:happened|occurred)|did(?: not|n't) have to happen)\b`,
      },
      {
        words: 'avoidable preventable',
        find: find`\b(?:(?:was|were|is|are) (?:\w+ly )?(?:avoidable|preventable)|(?<!\bno )(?:avoidable|preventable) (?:incidents?|outages?|failures?|downtime|loss|losses|errors?|problems?|disasters?))\b`,
      },
      {
        words: 'would wouldn could couldn',
        // Estimates, risks and limits are told with the same words; only what would have gone better closes the question.
        find: find`(?<!\b(?:no|nothing|none|not|items?|measures?) (?:\w+ ){0,5})\b(?:would|could)(?:n't| not| never| also| likely| probably| easily)? have (?:\w+ly |never |also |not |only ){0,2}(?:been (?:\w+ly )?)?(?:prevented|avoided|caught|detected|noticed|helped|mitigated|stopped|reduced|enabled|allowed|isolated|solved|resolved|recovered|recycled|found|seen|known|fixed|faster|sooner|earlier|quicker|shorter|saved|identified|alerted|spotted|limited|shortened|started|useful|occurred|happened|possible|told|warned|done|taken|chosen|used|checked|asked|looked|reverted|restored|rolled|shown|fired|waited|paged|learned|learnt|understood|realised|realized|got|gone faster|spared|softened|averted|eased)\b(?! without)`,
      },
    ],
  },
  'no-person-failed': {
    expected: 'what they did, and what made it sensible',
    help: 'Something that was not done cannot explain what happened. Where was their attention, and what drew it there?',
    instead: ['They were … because …', 'The alert arrived among …'],
    phrases: [
      {
        words: 'fail failed fails',
        find: find`\b(?:${person} (?:had |have |has |then |also )?fail(?:ed|s)? to|they (?:had |have )?failed to ${mindVerb})\b`,
      },
      {
        words: 'ball wheel corners eye asleep excuse bothered',
        find: find`\b(?:dropp?(?:ed|ing) the ball|asleep (?:at the wheel|on the job)|cut(?:ting)? corners|turn(?:ed|ing) a blind eye|(?:took|taken|taking|takes) (?:their|our|his|her|the|an?) eyes? off the ball|(?:there (?:is|was)|has|have|had) no excuse|(?:could not|couldn't) be bothered)\b`,
      },
      {
        words: 'overlooked neglected omitted forgot forgotten',
        find: find`\b(?:overlooked|(?:neglected|omitted) to|forgot(?:ten)? (?:to|about|that))\b`,
      },
      {
        words: 'missed',
        find: find`\b(?:${person}|they) (?:had |have |has |all |also |simply |initially )?missed (?!(?:our|the|their|an?) (?:sl[aoi]s?|deadline|targets?)\b)(?:the|that|this|an?|it|these|those)\b`,
      },
      { words: 'missed', find: find`\b(?:was|were|been|got) missed by ${person}\b` },
    ],
  },
  'no-did-not-notice': {
    expected: 'what they did look at, or why it could not be seen',
    help: 'Not seeing is not an act. What could be seen from where they worked, and what were they busy with?',
    instead: ['… was not visible from …', 'They were looking at …, because …'],
    phrases: [
      {
        words: 'did didn never',
        find: find`(?<!\bif )\b(?:${person}|they) (?:did not|didn't|never) (?:\w+ly )?${mindVerb}\b`,
      },
      { words: 'nobody one', find: find`\b(?:nobody|no one) (?:thought (?:to|of)|reali[sz]ed|checked|asked|looked)\b` },
    ],
  },
  'no-by-mistake': {
    expected: 'what the step was meant to do, and what it did',
    help: 'It judges the step by how it ended. What did people expect to happen, and what let one step do so much?',
    instead: ['… to do …; it also …'],
    phrases: [
      {
        words:
          'mistake accident mistakenly erroneously accidentally inadvertently unintentionally screwed messed botched',
        find: find`\b(?:by mistake|by accident|mistakenly|erroneously|accidentally|inadvertently|unintentionally|(?:screwed|messed) up|botched)\b`,
      },
    ],
  },
  'no-hindsight': {
    expected: 'what was known at the time',
    help: 'Knowing the end makes every sign look bright. What did it look like before anybody knew? What came to light later has a place of its own: laterKnown.',
    phrases: [
      {
        words: 'hindsight retrospect looking obvious',
        find: find`\b(?:(?:in|with|benefit of) hindsight|in retrospect|looking back(?! (?:at|through|in|into|over) (?:the )?(?:logs?|metrics|graphs?|data|history))|(?:it|this|that) was obvious(?:ly)? (?:that|to))\b`,
      },
      {
        words: 'obvious clear evident plain apparent foreseeable predictable inevitable',
        find: find`\b(?:was|were|is|had been|been) (?:so |quite |all too |always |already |pretty |perfectly |painfully |blindingly )?(?:obvious|clear|evident|plain|apparent|foreseeable|predictable|inevitable)(?:ly)? (?:right )?(?:from the (?:very )?(?:start|beginning|outset|get-go|first (?:moment|minute|second|day))|to (?:anyone|anybody|everyone|everybody)\b)|\bit was (?:foreseeable|predictable|inevitable)\b|\bwas inevitable(?=[.,;]|$)`,
      },
      {
        words: 'never clearly obviously plainly',
        find: find`\b(?:clearly|obviously|plainly|of course|evidently|surely) (?:was |were |is )?(?:never|not going|bound|doomed|going to (?:fail|break|happen|end))\b|\b(?:was|were) never (?:ever )?going to (?:work|hold|last|scale|end well|be enough|succeed|fit)\b`,
      },
      {
        words: 'wall',
        find: find`\bwriting (?:was|is|had been|has been) (?:already |clearly |long )?on the wall\b`,
      },
      {
        words: 'anyone anybody everyone everybody',
        find: find`\b(?:anyone|anybody|everyone|everybody) (?:can|could) (?:now |today |clearly |plainly |easily )?see (?:now |today )?(?:that|why|how)\b`,
      },
      {
        words: 'coming',
        find: find`\b(?:anyone|anybody|everyone|everybody|we|you) (?:can|could) (?:now |clearly )?(?:have )?(?:see|seen) (?:this|that|it|these|the \w+)(?: one)? coming\b|\b(?:see|saw|seen) (?:this|that|it)(?: one)? coming (?:from )?a mile\b`,
      },
      { words: 'plain plainly', find: find`\bplain(?:ly)? (?:to see|visible)\b|\bin plain (?:sight|view)\b` },
      {
        words: 'obvious clear evident plain apparent',
        find: find`\b(?:it|this|that) (?:is|seems) (?:now |today )(?:so |all too |quite )?(?:obvious|clear|evident|plain|apparent)\b|\b(?:it|this|that) (?:is|seems) (?:so |all too |quite )?(?:obvious|evident|plain) (?:now|today)\b`,
      },
      {
        words: 'along',
        // Something may simply have been so all along; that a sign of the end was there is what only the end tells.
        find: find`\b(?:(?:signs?|clues?|hints?|warnings?|answers?|evidence) [^.!?]{0,40}?|(?:clear|obvious|plain|evident|in front of (?:\w+ )?\w+) )all along\b`,
      },
      {
        words: 'signs clues',
        find: find`\b(?:all )?the (?:warning |early )?(?:signs|clues) (?:were|had been) (?:all |already |clearly |right |long )?(?:there|clear|obvious|visible|plain)\b(?! (?:only|to)\b)`,
      },
      { words: 'face', find: find`\bstar(?:ed|ing) (?:us|them|everyone|everybody|the \w+) in the face\b` },
      {
        words: 'know knew knowing',
        find: find`\b(?:(?:with|given|knowing) what (?:we|they|everyone) (?:now )?know(?: now| today)?|as we now know|little did (?:we|they|anyone|anybody|the \w+) know)\b`,
      },
      {
        words: 'waiting matter bound doomed destined',
        find: find`\b(?:(?:an? )?(?:accident|disaster|outage|incident|failure|time bomb) waiting to happen|(?:was|were|is|had been) (?:only|just) a matter of time|(?:was|were|had been) (?:always )?(?:bound|doomed|destined) to (?:fail|happen|break|go wrong))\b`,
      },
    ],
  },
  'no-minimiser': {
    expected: 'the sentence without it',
    help: 'What is plain to the writer is new to somebody. If it was hard to see then, the word also hides that. To whom was it plain, and since when?',
    phrases: [
      {
        words:
          'obviously course trivial trivially needless simply easily clearly sense brainer science plainly undoubtedly doubt inevitably',
        find: find`\b(?:obviously|(?:is|was|it's|plain|just|simple|basic) common sense|common sense (?:says|said|tells|told|would|should|dictates|suggests)|no[- ]brainer|not rocket science|(?<!\bnot )trivial(?:ly)?(?= (?:to|fix|change|mistake|error|matter)|[,.;:!]|$)|(?<!in the )of course|needless to say|(?<!\b(?:almost|nearly) )inevitably|plainly(?= (?:not|wrong|an?|the|we|this|that|it|too)\b)|undoubtedly|(?<!\b(?:is|was|be|been|being|with|have|has|had) )(?:(?<=^|[.!?] )|(?<=, ))no doubt(?=,| (?:the|it|that|this|they|we)\b)|(?:was|is|were|are|have|has|had|could|can) (?:simply(?! too? )|easily)|clearly(?= (?:not|wrong|should|an?|the|we|this|that|it)\b))`,
      },
    ],
  },
  'unexplained-luck': {
    expected: 'what would have been needed without it',
    help: 'Luck is a safeguard that nobody built, or skill that nobody saw. What stood between this and something worse, and will it be there next time?',
    phrases: [
      {
        words: 'luckily fortunately thankfully lucky luck',
        find: find`\b(?:luckily|fortunately|thankfully|by (?:sheer |pure )?luck|(?:got|were|was) lucky)\b(?![^.!?]{0,250}\b(?:because|since|thanks to|due to|as we|as the|that|using|in place)\b)`,
      },
    ],
  },
};
