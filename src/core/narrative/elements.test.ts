import { expect, test } from 'vitest';
import { narrativeOf } from '../../../test/support/narrative-of.ts';

test('Aside', () => {
  const { html, text } = narrativeOf('<Aside title="What a pool is">\n\nA set of *connections*.\n\n</Aside>');
  expect(html).toMatchInlineSnapshot(
    `"<aside class="aside"><p class="aside-title">What a pool is</p><p>A set of <em>connections</em>.</p></aside>"`,
  );
  expect(text).toMatchInlineSnapshot(`
    "> **What a pool is**
    >
    > A set of *connections*."
  `);
});

test('Event shows time, people by role, belief and later knowledge', () => {
  const { html, text } = narrativeOf('<Event id="page" />\n\n<Event id="cap" />');
  expect(html).toMatchInlineSnapshot(`
    "<details class="event-note event-of-signal"><summary><time class="event-time" datetime="2026-03-14T14:10">14:10</time> <span class="event-what">The latency page arrives.</span></summary>
    <p class="event-head"><a class="event-more" href="#event-page">In the timeline</a> <span class="event-kind">Signal</span> <span class="event-who">On-call engineer for checkout</span></p>
    <p class="event-note-line event-believed"><span class="event-label">Believed then:</span> The database is slow again.</p></details>
    <details class="event-note event-of-action"><summary><time class="event-time" datetime="2026-03-14T15:20">15:20</time> <span class="event-what">Retries are capped.</span></summary>
    <p class="event-head"><a class="event-more" href="#event-cap">In the timeline</a> <span class="event-kind">Action</span></p>
    <p class="event-note-line event-laterKnown"><span class="event-label">Known later:</span> They had been the load.</p></details>"
  `);
  expect(text).toMatchInlineSnapshot(`
    "> **14 March 2026, 14:10** (On-call engineer for checkout) The latency page arrives. Believed then: The database is slow again.

    > **14 March 2026, 15:20** Retries are capped. Known later: They had been the load."
  `);
});

test('Timeline from one event to another', () => {
  expect(narrativeOf('<Timeline from="cap" to="cap" />').html).toMatchInlineSnapshot(`
    "<ol class="timeline"><li class="timeline-event event-of-action"><p class="timeline-day">14 March 2026 <span class="zone">UTC</span></p><p class="event-head"><time class="event-time" datetime="2026-03-14T15:20">15:20</time> <span class="event-kind">Action</span></p>
    <p class="event-what">Retries are capped.</p>
    <p class="event-note-line event-laterKnown"><span class="event-label">Known later:</span> They had been the load.</p></li></ol>"
  `);
});

test('Timeline puts an event under a day only if its moment says so', () => {
  const timeline = ['"2023"', '2026-03-14', '"09:40"', '2026-03', '"unknown: nobody looked"', '"10:02/10:20"'].map(
    (at) => `  - { at: ${at}, what: Something happens. }`,
  );
  const { html } = narrativeOf('<Timeline />', {
    'incidents/2026-03-14-example/record.yaml': `timeline:\n${timeline.join('\n')}\n`,
  });
  const heads = [...html.matchAll(/class="timeline-day">([^<]*) <|class="event-time"[^>]*>([^<]*)</g)].map(
    ([, day, time]) => day ?? `  ${time ?? ''}`,
  );
  expect(heads).toMatchInlineSnapshot(`
    [
      "  2023",
      "14 March 2026",
      "  09:40",
      "  March 2026",
      "  nobody looked",
      "  10:02–10:20",
    ]
  `);
});

test('Perspective and Quote name a person only with consent', () => {
  const { html, text } = narrativeOf(
    '<Perspective of="on-call">\n\nIt looked like every other page.\n\n</Perspective>\n\n<Quote who="lead">\n\nWe looked twice.\n\n</Quote>',
  );
  expect(html).toMatchInlineSnapshot(`
    "<section class="perspective"><p class="perspective-of">On-call engineer for checkout, from where they stood</p><p>It looked like every other page.</p></section>
    <figure class="quote"><blockquote><p>We looked twice.</p></blockquote><figcaption>B. Person, Lead of the review</figcaption></figure>"
  `);
  expect(text).toMatchInlineSnapshot(`
    "> **On-call engineer for checkout, from where they stood**
    >
    > It looked like every other page.

    > We looked twice.
    >
    > — B. Person, Lead of the review"
  `);
  expect(html + text).not.toContain('A. Person');
});

test('Factors of one kind', () => {
  expect(narrativeOf('<Factors kind="technical" />').html).toMatchInlineSnapshot(`
    "<ul class="factors"><li class="factor factor-enabler"><p class="factor-head"><span class="factor-role">Made it possible</span> <span class="factor-kind">Technical</span></p>
    <p class="factor-text">Clients retried five times.</p>
    <p class="factor-note"><span class="event-label">Looked like:</span> A slow database.</p></li></ul>"
  `);
});

test('Figure keeps room for the picture and offers it in sizes', () => {
  expect(
    narrativeOf('<Figure src="graph.png" alt="Latency over the day" caption="Latency, 14 March." />').html,
  ).toMatchInlineSnapshot(
    `"<figure class="figure"><img src="/kb/pictures/incidents/2026-03-14-example/graph.abcdef0123-960.webp" srcset="/kb/pictures/incidents/2026-03-14-example/graph.abcdef0123-480.webp 480w, /kb/pictures/incidents/2026-03-14-example/graph.abcdef0123-960.webp 960w, /kb/pictures/incidents/2026-03-14-example/graph.abcdef0123-1200.webp 1200w" sizes="(min-width: 48rem) 42rem, 100vw" width="1200" height="600" alt="Latency over the day" loading="lazy" decoding="async"><figcaption>Latency, 14 March.</figcaption></figure>"`,
  );
});

test('Term, Incident and Theme link inside a sentence', () => {
  const { html, text } = narrativeOf(
    'The <Term id="pool">pool</Term>, as in <Incident id="2025-01-02-other" /> and <Theme id="retry-storm">retries</Theme>.',
  );
  expect(html).toMatchInlineSnapshot(
    `"<p>The <a class="term" href="/kb/glossary/#pool" data-meaning="A set of &lt;open&gt; connections.">pool</a>, as in <a class="to-incident" href="/kb/incidents/2025-01-02-other/">The other one</a> and <a class="to-theme" href="/kb/themes/retry-storm/">retries</a>.</p>"`,
  );
  expect(text).toMatchInlineSnapshot(
    `"The pool, as in [The other one](/kb/incidents/2025-01-02-other/) and [retries](/kb/themes/retry-storm/)."`,
  );
});

test('a link to an incident that is not published is only words', () => {
  const { html } = narrativeOf(
    'As in <Incident id="2025-02-03-hidden">another case</Incident> and [there](../2025-02-03-hidden/).',
  );
  expect(html).toBe('<p>As in another case and there.</p>');
});

test('code is set as what it was to people: a command, a screen, an error text', () => {
  const { html } = narrativeOf(
    '```console\n$ kubectl get pods\nNAME READY\nroot@db1:~# reboot\n```\n\n```sh\nkubectl delete ns "a"\n```\n\n```error\nERR_POOL_EMPTY: <none>\n```\n\n```json\n{"a": 1}\n```',
  );
  expect(html).toMatchInlineSnapshot(`
    "<pre class="said-screen" tabindex="0" role="region" aria-label="On the screen"><code class="language-console"><span class="prompt">$ </span><kbd>kubectl get pods</kbd>
    NAME READY
    <span class="prompt">root@db1:~# </span><kbd>reboot</kbd></code></pre>
    <pre class="said-command" tabindex="0" role="region" aria-label="Command"><code class="language-sh">kubectl delete ns &quot;a&quot;</code></pre>
    <pre class="said-error" tabindex="0" role="region" aria-label="Error text"><code class="language-error">ERR_POOL_EMPTY: &lt;none&gt;</code></pre>
    <pre class="said-code" tabindex="0"><code class="language-json">{&quot;a&quot;: 1}</code></pre>"
  `);
});
