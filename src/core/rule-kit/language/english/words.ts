/** Parts of English phrases that several ideas share. */

/** A noun for people at work, with up to two words before it. */
export const role = String.raw`(?:the |an? |our |one |both |two |another )(?:[\w-]+ ){0,2}?(?:on-?call(?: engineer)?|engineers?|developers?|operators?|responders?|reviewers?|approvers?|admins?|administrators?|sres?|teams?|staff|colleagues?|analysts?|managers?|authors?|employees?)`;

/** A subject that is certainly a person. */
export const person = String.raw`(?:we|he|she|I|nobody|no one|someone|somebody|everyone|everybody|${role})`;

/** "They" may be machines; only with verbs of the mind is it people. */
export const mindVerb = String.raw`(?:notic(?:e|ed|ing)|reali[sz](?:e|ed|ing)|check(?:ed)?|verif(?:y|ied)|consider(?:ed)?|anticipat(?:e|ed)|recogni[sz](?:e|ed)|communicat(?:e|ed)|escalat(?:e|ed)|tell|inform(?:ed)?|ask(?:ed)?|document(?:ed)?|spot(?:ted)?|think|thought|test(?:ed)?|follow(?:ed)?|read|look(?:ed)?|review(?:ed)?|remember(?:ed)?|plan(?:ned)?|account for|pay attention|catch|identify|investigate|appreciate|foresee|take into account)`;

/** Past participles that do not end in -ed. */
export const participle = String.raw`(?:been|done|made|had|known|seen|caught|taken|gone|run|set|put|found|thought|chosen|written|sent|held|kept|told|understood|got|gotten|given|shown|left|begun|built|come|read|brought|led|lost|spent|stopped|\w{2,}ed)`;

export const peopleAffected = String.raw`(?:users?|customers?|clients|visitors|people|orders|payments|tenants|merchants|patients|subscribers)`;

/** What shows a team its own numbers and alarms, behind an account. */
export const closedTool = String.raw`(?:Grafana|Kibana|Datadog|Splunk|New Relic|Sentry|Honeycomb|CloudWatch|PagerDuty|Opsgenie|Looker|Dynatrace)\b(?!['’])`;

/** Where its talks and papers are, named alone: “see Slack”, “see the Google doc for details”. */
export const closedPaper = String.raw`(?:Slack|Confluence|SharePoint|Notion|Discord|Jira|Mattermost|(?:shared|internal|Google) (?:docs?|sheets?|drive))(?=\s(?:for|there|thread|channel|page|ticket)\b|[.,;)]|$)`;

/** Where a team talks and keeps its papers, and readers of a page are not let in. */
export const closedPlace = String.raw`(?:#[a-z][\w-]{2,}|(?:the |our |a )?(?:(?!public|open)[\w-]+ )?(?:Slack|(?:Microsoft|MS) Teams|Teams (?:channel|chat|thread)|Discord|Mattermost|WhatsApp|Confluence|SharePoint|OneDrive|Dropbox|Google (?:Drive|Docs?|Sheets?)|Notion|(?:shared|team|company|our) drive|intranet|inbox|mailbox|chat|channel)\b)(?: (?:channel|thread|chat|folder|space))?(?:, pinned)?`;
