/** Two incidents with a theme in common, and a playback about them: a knowledge base in memory. All invented. */
export const playbackKnowledgeBase: Readonly<Record<string, string>> = {
  'knowledge-base.yaml': `format: 1
title: Harbour Stories
timeZone: Europe/London
trackers:
  - { name: Jira, keys: PAY-*, url: 'https://tickets.example.org/{key}' }
`,
  'themes/retry-amplification.mdx': `---
title: Retries that amplify
definition: Clients that ask again make a small shortage large.
questions:
  - Which of your clients retry, how often, and who would see it?
  - What tells a retry from a first request in your graphs?
  - Who may switch retries off, at three in the morning?
---
`,
  'services.yaml': 'client-library: { name: Client library }\n',
  'incidents/2026-03-06-checkout/narrative.mdx': `---
title: How a patient client took the checkout down
services: [client-library]
hook: The database was never slow. Everybody had good reason to think so.
teaser: A slow afternoon in the shop
status: published
milestones: { latentSince: 2025-11-02, began: 2026-03-06 13:58, detected: 2026-03-06 14:04, declared: 2026-03-06 14:20, mitigated: 2026-03-06 14:49, resolved: 2026-03-06 17:02 }
impact:
  - { who: Shoppers, what: could not pay, amount: about one in eleven }
themes:
  retry-amplification: The client library asked five times for each answer that came late.
---
It began on an ordinary afternoon.
`,
  'incidents/2026-03-06-checkout/record.yaml': `people:
  - { id: on-call, role: on-call engineer }
  - { id: platform, role: platform engineer }
timeline:
  - { id: deploy, at: 2026-03-06 13:58, kind: context, who: [platform], what: A routine release of the client library goes out., laterKnown: It raised the number of retries from two to five. }
  - { id: page, at: 14:04, kind: signal, who: [on-call], what: One page says that answers take longer than two seconds., cue: Nine of the last ten such pages were the database. }
  - { id: rollback, at: 14:14, kind: decision, who: [on-call], what: The on-call engineer takes a database setting back. Nothing changes., believed: The database is slow again. }
  - { id: call, at: 14:16, kind: communication, who: [on-call], what: The on-call engineer calls the database team. }
  - { id: found, at: 14:31, kind: belief, who: [on-call, platform], what: 'The two compare graphs: five times as many requests as shoppers.', believed: The shop is asking itself to death. }
  - { id: calm, at: 14:49, kind: effect, what: With retries switched off the queue drains in a minute. }
factors:
  - { id: five-retries, kind: technical, text: The client asked five times by default., themes: [retry-amplification], lookedLike: A slow database. }
findings:
  - { kind: surprise, text: No graph told a retry from a first request., expected: that request counts follow shoppers }
  - { kind: open-question, text: Nobody knows who first chose five. }
pauses:
  - id: what-next
    after: rollback
    question: The rollback did nothing. Error rate 9 %. What would you do next?
    options: [Look at recent releases of other teams, Call the database team, Declare a major incident]
    think: 45
    reveal: { happened: They called the database team at 14:16., sense: Nine of the last ten such pages had been the database. }
`,
  'incidents/2026-03-06-checkout/actions.yaml': `- { id: cap, text: Cap retries in the client library, kind: technical, state: done, idea: 2026-03-06, done: 2026-04-09, ticket: PAY-211, answers: [five-retries] }
- { id: graph, text: Show retries apart in the request graph, kind: technical, state: planned, idea: 2026-03-09, ticket: OPS-90, answers: [five-retries] }
- { id: owner, text: Give the alert an owner, kind: human, state: unknown }
`,
  'incidents/2026-05-19-search/narrative.mdx': `---
title: The index that was not rebuilding
services: [client-library]
teaser: A search that forgot
status: published
milestones: { began: 2026-05-19 09:12, detected: 2026-05-19 09:43, declared: 'never: nobody saw a reason', mitigated: 2026-05-19 11:02, resolved: 'unknown' }
impact: Search showed yesterday's goods for half a morning.
themes:
  retry-amplification: Every shard retried the slow one, until all were slow.
---
Another morning.
`,
  'incidents/2026-05-19-search/record.yaml': `timeline:
  - { id: slow, at: 2026-05-19 09:12, kind: effect, what: One shard answers late. }
  - { id: customer, at: 09:43, kind: signal, what: A customer asks why a sold-out coat is for sale. }
  - { id: off, at: 11:02, kind: action, what: Retries between shards are switched off. }
factors:
  - { kind: technical, text: Shards retried each other., themes: [retry-amplification], lookedLike: A bad index build., absorbedBy: A cache that served old answers. }
`,
  'incidents/2026-08-01-draft/narrative.mdx': `---
title: Not told yet
status: draft
themes:
  retry-amplification: A secret.
---
`,
  'playbacks/asking-again.mdx': `---
title: Asking again and again
teaser: Two slow days
hook: The same patience, twice, in two disguises.
incidents: [2026-03-06-checkout, 2026-05-19-search]
themes: [retry-amplification]
minutes: 30
audience: engineers
---
Welcome. Say who is here, and that the on-call engineer agreed to speak.

## Why these two

They look different on purpose. Do not name the pattern yet.

<Show>
- the same client library
- three months apart
</Show>

<Show>
Nobody saw the other one coming.
</Show>

Now begin with the afternoon.

## A quiet afternoon

Asha had forty such pages that week.

<Moments incident="2026-03-06-checkout" events="page rollback" />

<Pause incident="2026-03-06-checkout" id="what-next" />

Give them the whole time. Silence is fine.

## Take a breath

Look out of the window.

## Side by side

<Phases />

<Guises theme="retry-amplification" />

<Actions />

## To read at home

<Show>
### Both stories

[The shop](../incidents/2026-03-06-checkout/narrative.mdx) & <Incident id="2026-05-19-search" />
</Show>
`,
};
