import { find } from '../find.ts';
import type { Phrases } from '../phrase-book.ts';
import { closedPaper, closedPlace, closedTool, participle, person, role } from './words.ts';

/** How people are spoken of, and spoken to. */
export const englishPeople: Readonly<Record<string, Phrases>> = {
  'no-human-error': {
    expected: 'what was done, with what tool, to reach what goal',
    help: 'The label stops the story where it starts to teach. What did the person want to achieve, and what did the tool make easy?',
    phrases: [
      {
        words: 'error errors mistake mistakes',
        find: find`(?<!\b(?:any|never|no) )\b(?:human|operator|pilot|engineer|developer|admin|administrator|manual|people)[- ](?:error|mistake)s?\b`,
      },
      {
        words: 'mistake mistakes error errors blunder blunders slip slips oversight',
        find: find`(?<!\b(?:any|no) )\b(?:rookie|basic|elementary|schoolboy|silly|stupid|dumb|embarrassing|careless|beginner's|amateur) (?:mistake|error|blunder|slip|oversight)s?\b`,
      },
      {
        words: 'user',
        find: find`(?<!\b(?:assumed|suspected|thought|any|no) )\buser[- ]error\b(?!s)(?! (?:rate|message|page|budget|handl|report|log))`,
      },
      { words: 'fat', find: find`\bfat[- ]finger(?:ed|s|ing)?\b` },
      {
        words: 'fault blame mistake',
        find: find`\b(?:was|is|were|are) (?:an? |the )?(?:mistake|fault) (?:by|of|made by) ${person}\b`,
      },
    ],
  },
  'no-blame': {
    expected: 'what happened around them',
    help: 'This is the language of a court. Who else, in their place and with what they knew, would have done the same?',
    phrases: [
      {
        words: 'fault blame guilty',
        find: find`\b(?:${person}|they) (?:was|were|is|are|am) (?:also |partly |clearly )?(?:at fault|to blame|guilty)\b`,
      },
      { words: 'fault', find: find`\b(?:(?:${person})'s|their|his|her|our|my|your) (?:own )?fault\b` },
      { words: 'culprit culprits', find: find`\bculprits? (?:was|were|is|are) ${person}\b` },
      {
        words: 'who',
        find: find`\bwho (?:broke|caused|approved|authori[sz]ed|allowed|is to blame|was to blame|was at fault)\b`,
        expected: 'what conditions made it possible',
      },
      {
        words: 'who whose',
        // As a question; “those who forgot” is told.
        find: find`(?<=^|[.!?:;,“(—–] ?|\bask(?:s|ed)? (?:them |the room |yourselves? )?)(?:who(?: do you think)?(?: (?:had|has|should|ought to|could))?(?: have)? (?:forg[eo]t(?:ten)?|overlooked|missed|neglected|failed|noticed|caught|prevented|stopped|checked|known|responsible for|dropped the ball|slipped|messed up|screwed up|made the mistake)|who (?:is|was) responsible for (?:this|the (?:outage|incident|mess|failure|error|mistake))|whose (?:fault|mistake|error|blame))\b(?=[^.!?]*\?)`,
        expected: 'what conditions made it possible',
      },
    ],
  },
  'no-character-judgement': {
    expected: 'the workload and the signs they had',
    help: 'A trait explains nothing that could be changed. What was going on around them?',
    phrases: [
      {
        words:
          'careless carelessly carelessness sloppy sloppily sloppiness negligent negligently negligence complacent complacently complacency inattentive inattention incompetent incompetence reckless recklessly irresponsible unprofessional lazy naive',
        find: find`\b(?:careless(?:ly|ness)?|slopp(?:y|ily|iness)|negligen(?:t|tly|ce)|complacen(?:t|tly|cy)|inattenti(?:ve|on)|incompeten(?:t|ce)|reckless(?:ly)?|irresponsibl[ey]|unprofessional|(?:was|were|been|too) (?:lazy|naive))\b`,
      },
    ],
  },
  'no-norm-judgement': {
    expected: 'the norm that is meant, and who held it then',
    help: 'It measures against a rule that the reader cannot see. What was usual at the time, and why had it been enough until then?',
    phrases: [
      {
        words:
          'improper improperly inappropriate inappropriately inadequate inadequately inadequacy mismanaged mishandled',
        find: find`\b(?:improper(?:ly)?|inappropriate(?:ly)?|inadequate(?:ly)?|inadequacy|mismanaged|mishandled)\b`,
      },
      {
        words: 'inexplicably unaccountably incomprehensibly inexplicable incomprehensible reason',
        find: find`\b(?:inexplicabl[ey]|unaccountably|incomprehensibl[ey]|for no (?:good|apparent|obvious|discernible) reason)\b`,
        expected: 'what made sense to those who did it, or that nobody has asked them yet',
      },
      {
        words: 'insufficient insufficiently',
        find: find`\binsufficient(?:ly)? (?:\w+ )?(?:test|monitor|review|document|communicat|train|validat|alert|plann|care|attention|understanding|knowledge|check|prepar|control|observab|coverage)\w*`,
      },
      {
        words: 'poor poorly',
        find: find`\bpoor(?:ly)? (?:communicat|documentation|documented|plan|decision|judge?ment|practice|test|design|choice|handl|process|manage|implement|understood|written|quality|coordinat|configured|tested)\w*`,
      },
      {
        words: 'procedure procedures process protocol policy runbook guidelines rules playbook',
        find: find`\b(?:did not follow|didn't follow|not following|failed to follow|violat(?:ed|ing|ion of)|disregard(?:ed|ing)?|ignor(?:ed|ing)|against) (?:the |our |a |standard |established |company ){0,3}(?:change |deployment |release )?(?:procedures?|process|protocol|policy|runbook|guidelines|rules|playbook)\b`,
      },
    ],
  },
  'no-why-did-you': {
    expected: '“how” or “what”: how did it make sense, what did they see',
    help: 'Asked why, people defend themselves; asked how, they tell. How did it look to them at that moment?',
    instead: ['What were they seeing when …?', 'How did … come to be …?'],
    phrases: [
      {
        words: 'why',
        find: find`\bwhy (?:did(?:n't| not)?|had(?:n't| not)?|was(?:n't| not)?|were(?:n't| not)?) (?:we|you|they|he|she|nobody|no one|anyone|anybody|someone|somebody|everyone|everybody|${role})(?! (?:not )?(?:see|seeing|get|getting|have|experience|experiencing|receive|receiving|observe|lose|losing|affected|down|offline|slow|only|fail)\b)`,
      },
      {
        words: 'what',
        find: find`\bwhat (?:else )?(?:should (?:we|they|he|she|someone|somebody|anyone|anybody|${role})|(?:could|might|ought) (?:they|he|she|someone|somebody|anyone|anybody|${role})) (?:to )?have ${participle}\b`,
        expected: 'what they saw, and which ways were open to them then',
      },
    ],
  },
  'no-heroics': {
    expected: 'what they knew that others could not, and what it cost them',
    help: 'Praise hides the load and the skill. What did they recognise, where had they learned it, and what if they had been on holiday?',
    phrases: [
      {
        words: 'saved hero heroes heroic heroics heroically tireless tirelessly night beyond',
        find: find`\b(?:saved the day|hero(?:es)?(?! image)|heroic(?:s|ally)?|tireless(?:ly)?|work(?:ed|ing) (?:all|through the|late into the) night|above and beyond)\b`,
      },
    ],
  },
  'no-differencing': {
    expected: 'where we have the same condition',
    help: '“It could not happen to us” is how a lesson ends. What would have to be true here for it to happen?',
    phrases: [
      {
        words: 'happen',
        find: find`\b(?:can't|cannot|could not|couldn't|won't|will not|would not|wouldn't|would never|could never|can never) (?:ever )?happen (?:here|to us|to our|in our|with our)\b`,
      },
      { words: 'never', find: find`\bwe would never\b` },
      { words: 'unlike', find: find`\bunlike (?:them|those teams?|that team|(?:the )?other teams?)\b` },
      {
        words: 'only just',
        find: find`\b(?:only|just) (?:affects?|concerns?|happens? to|a problem (?:for|of)) (?:that|their|(?:the )?other|those) teams?\b`,
      },
    ],
  },
  'no-rank': {
    expected: 'the role, or what they had met before',
    help: 'Rank explains nothing that the system could offer. What did it show to somebody on their first night, and what to an old hand?',
    instead: ['the on-call engineer', 'somebody for whom this was the first …'],
    phrases: [
      {
        words: 'junior inexperienced novice rookie newbie senior seasoned untrained',
        find: find`\b(?:junior|inexperienced|novice|rookie|newbie|senior|seasoned|untrained) (?:[\w-]+ )?(?:engineers?|developers?|devs?|operators?|admins?|administrators?|sres?|staff|team members?|colleagues?|responders?|employees?|analysts?|managers?)\b`,
      },
      {
        words: 'new',
        find: find`\b(?:a|the|our) new (?:engineer|developer|operator|admin|sre|team member|colleague|employee|hire)\b`,
      },
    ],
  },
  'out-of-reach': {
    expected: 'what there is to see there',
    help: 'Readers cannot go there, and one day nobody can. Tell what it showed, put the picture beside the story, or link to a page that is open to them.',
    phrases: [
      {
        words: 'see refer cf look check',
        find: find`(?<=^|[.!?;:,(–—]|[.!?;:,(–—] )(?:for (?:(?:details|more)(?:[^.!?]{0,30},)?|(?:[\w-]+ ){0,3}[\w-]+,?) )?(?:see|refer to|cf\.?|have a look|look|check)(?: also)? (?:(?:[^\s.!?)#]+ ){0,6}?(?:in|on|at|from) ${closedPlace}|#(?!todo|tbd)[a-z][\w-]{2,}|(?:the |our )?(?:pinned (?:posts?|messages?|comments?|notes?)|(?:slack|teams|chat|discord|internal|incident|e-?mail) (?:threads?|channel|chat|wiki|docs?|documents?|discussion)|shared (?:folder|drive)))`,
      },
      {
        words: 'go goto b cl crbug',
        // Links of an internal redirector; folders of Go and pairs such as go/no-go are none.
        find: /(?<![\w./@-])(?:(?:go|goto)\/(?!no-?go\b|(?:src|pkg|bin|mod|cmd|internal|types?|ast|build|parser|token|format|printer|doc|scanner|constant|version|golang|tools|rust|python|java|node|js|ruby|net|php|stop|wait|slow|going|gone|went)\b)[a-z][\w-]{2,}(?:\/[\w-]+)*|(?:b|cl|crbug)\/\d{4,})(?![\w/]|\.\w)/gu,
        expected: 'what stands there, or a link that readers can open',
      },
      {
        words: 'see refer cf',
        find: find`(?<=^|[.!?;:,(–—]|[.!?;:,(–—] )(?:see|refer to|cf\.?) (?:(?:the |our )?(?:[\w-]+ ){0,3}?(?:in|on|at) )?(?:the |our )?(?:${closedTool}|${closedPaper})`,
      },
      {
        words:
          'screenshot screenshots graph graphs chart charts picture pictures recording recordings video videos log logs notes details post thread dashboard discussion summary dump export sheet file files transcript minutes',
        find: find`(?:(?<=\()(?:a |the |full |more |our )?(?:screenshots?|graphs?|charts?|pictures?|recordings?|videos?|logs?|notes|details|post|thread|dashboard|discussion|summary|dump|export|sheet|files?|transcript|minutes) (?:is |are )?(?:pinned |posted |shared |saved |attached )?|\b(?:screenshots?|graphs?|charts?|pictures?|recordings?|videos?|logs?|notes|details|post|thread|dashboard|discussion|summary|dump|export|sheet|files?|transcript|minutes) (?:is|are|can be found) (?:pinned |posted |shared |saved |attached |available )?)(?:in|on|at) ${closedPlace}`,
      },
      {
        words: 'details notes discussion transcript log logs graph graphs numbers timeline thread minutes',
        find: find`(?<=^|[.!?] )(?:(?:the|full|more|all|our|further) ){0,2}(?:details|notes|discussion|transcript|logs?|graphs?|numbers|timeline|thread|minutes):? (?:in|on|at) ${closedPlace}(?=[.;)]|$)`,
      },
      {
        words: 'recording recordings screenshot screenshots video videos slides',
        find: find`\b(?:recordings?|screenshots?|videos?|slides) (?:is |are )?in (?:the|our) drive\b`,
      },
      {
        words: 'as',
        find: find`\bas (?:was |we )?(?:discussed|agreed|described|explained|mentioned|posted|shown|said|noted|announced|reported) (?:earlier |before |already |there )?(?:in|on) (?:${closedPlace}|(?:the|our) (?:[\w-]+ )?(?:thread|call|meeting|stand-?up|retro(?:spective)?|war room|e-?mails?))`,
      },
      {
        words: 'attached attachment attachments enclosed',
        find: find`\b(?:see|cf\.?|refer to|as (?:per|in)|per|in) (?:the |my |our )?(?:attached|enclosed|attachments?)\b(?! (?:to|with|by)\b)(?: (?:spreadsheets?|screenshots?|documents?|files?|logs?|pdfs?|recordings?|slides?|reports?|pictures?|graphs?|notes|minutes|sheets?|images?|e-?mails?|mails?|tables?|diagrams?))?|\b(?:spreadsheet|screenshot|document|file|log|pdf|recording|slide|report|picture|graph|sheet|image)s? (?:is |are )?(?:attached|enclosed)(?=[.;,)]|$)|(?<=^|[.!?(] ?)attached (?:is|are)\b|\bfind attached\b`,
      },
      {
        words: 'see refer cf',
        find: find`(?<=^|[.!?;:,(–—]|[.!?;:,(–—] )(?:for (?:details|more)[^.!?]{0,30}?,? )?(?:see|refer to|cf\.?)(?: also)? (?:the |our |this |that |my |your )?(?:[\w-]+ )?(?:dashboards?|threads?|chats?|spreadsheets?|wiki|runbooks?|tickets?|e-?mails?|mails?|slides?|deck|recordings?|drive|channel)(?: (?:above|below|for [^.;)]{1,40}|there|linked))?(?=[.;,)!]|$)`,
      },
      {
        words: 'discussed agreed per email mail',
        find: find`\bas (?:discussed|agreed)(?=[,.)]|$)|\bas (?:per|stated in|written in|in) my (?:last |previous |earlier )?(?:e-?mail|mail|message)`,
      },
      {
        words: 'pinned link links recording recordings',
        find: find`\b(?:is|are|it's|was) pinned (?:in|on|to) ${closedPlace}|\b(?:links?|recordings?) (?:is|are) (?:in|on) (?:the|our|my) (?:chat|channel|thread|ticket|e-?mail|mail|invite|calendar|comments?|drive|inbox)\b`,
      },
      {
        words: 'ask talk check speak',
        find: /(?<=^|[.!?;:(–—]\s?)(?:[Aa]sk|[Tt]alk\sto|[Cc]heck\swith|[Ss]peak\s(?:to|with))\s\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?(?=\s(?:for\s(?:details|more|the|access)|about|if\syou)\b|[.;,)!]|$)/gu,
        expected: 'what they know, or the role to ask',
      },
    ],
  },
  'no-he-or-she': {
    expected: '“they”, or the role',
    help: 'In a small team it names the person. The story is about the place where they stood.',
    phrases: [
      { words: 'he she his hers himself herself', find: find`(?<![/\w])(?:he|she|his|hers|himself|herself)\b(?![/-])` },
    ],
  },
};
