import fc from 'fast-check';
import { expect, test } from 'vitest';
import { narrativeOf } from '../../../test/support/narrative-of.ts';

test('Markdown of every kind', () => {
  const { html } = narrativeOf(`# One

A **b** *c* ~~d~~ \`e\`, [in](../2025-01-02-other/narrative.mdx#x), [out](https://example.org "t"), line\\
break.[^n]

- [x] done
- [ ] open

3. three

> quoted

| a | b |
| :-- | --: |
| 1 | <Term id="pool">p</Term> |

\`\`\`js
a < b
\`\`\`

***

[^n]: Said **twice**.
`);
  expect(html).toMatchInlineSnapshot(`
    "<h2 id="one">One <a class="heading-link" href="#one" aria-label="Link to “One”">#</a></h2>
    <p>A <strong>b</strong> <em>c</em> <del>d</del> <code>e</code>, <a href="/kb/incidents/2025-01-02-other/#x">in</a>, <a href="https://example.org" title="t">out</a>, line<br>break.<sup><a class="footnote-ref" href="#fn:1" id="fnref:1" role="doc-noteref">1</a></sup></p>
    <ul><li><span class="check" role="img" aria-label="done">☑</span> done</li><li><span class="check" role="img" aria-label="not done">☐</span> open</li></ul>
    <ol start="3"><li>three</li></ol>
    <blockquote><p>quoted</p></blockquote>
    <div class="table-scroll" tabindex="0" role="region" aria-label="Table"><table><thead><tr><th scope="col" class="align-left">a</th><th scope="col" class="align-right">b</th></tr></thead><tbody><tr><td class="align-left">1</td><td class="align-right"><a class="term" href="/kb/glossary/#pool" data-meaning="A set of &lt;open&gt; connections.">p</a></td></tr></tbody></table></div>
    <pre class="said-code" tabindex="0"><code class="language-js">a &lt; b</code></pre>
    <hr>
    <section class="footnotes" role="doc-endnotes" aria-label="Notes"><ol><li id="fn:1"><p>Said <strong>twice</strong>.</p> <a href="#fnref:1" role="doc-backlink" aria-label="Back to the text">↩</a></li></ol></section>"
  `);
});

test('below an empty head stand the names of the rows, and no heading is empty', () => {
  const { html } = narrativeOf('| | one | |\n| --- | --- | --- |\n| first | 1 |\n| second | 2 | 3 |\n');
  expect(html).toContain('<thead><tr><td></td><th scope="col">one</th><td></td></tr></thead>');
  expect(html).toContain('<tr><th scope="row">first</th><td>1</td><td></td></tr>');
  expect(html).toContain('<tr><th scope="row">second</th><td>2</td><td>3</td></tr>');
});

test('text is escaped wherever it stands', () => {
  const { html } = narrativeOf('\\<script>alert(1)\\</script> "q" &amp; \\{x}\n\n## \\<b> head\n\n`<i>`');
  expect(html).not.toMatch(/<(?:script|b|i)>/);
  expect(html).toContain('&lt;script&gt;');
});

test('whatever authors write, no markup of theirs reaches the page', () => {
  const written = fc
    .array(
      fc.constantFrom(
        'a',
        ' ',
        '\n\n',
        '*',
        '**',
        '`',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        'script',
        'onclick=',
        '"',
        "'",
        '&',
        '{',
        '}',
        '/',
        'javascript:',
        '<Aside title="',
        '">',
        '</Aside>',
        '\\',
        '|',
        '#',
        '- ',
        'http://x',
        '&#60;',
        '&lt;',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(written, (body) => {
      const { html } = narrativeOf(body);
      expect(html).not.toMatch(/<script|<[^>]*\son\w+=|href="\s*javascript:/i);
    }),
    { numRuns: 400 },
  );
});

test('a short timeline becomes a timeline', () => {
  const { html, incident } = narrativeOf(
    '## Timeline\n\n- 2026-03-14 13:58 an update goes out\n- 14:10: the page arrives\n',
    {
      'incidents/2026-03-14-example/record.yaml': '{}',
    },
  );
  expect(incident?.record.timeline.map(({ what }) => what)).toEqual(['an update goes out', 'the page arrives']);
  expect(html).toContain('<ol class="timeline">');
});

test('a short timeline keeps what its author wrote', () => {
  const body = `## Timeline (UTC)

- **23:50 –** \`queue\` fires, see [the board](https://example.org)[^1]
  - took it for: the import
  - expected: an end by midnight

  A second paragraph.
- 23:55–23:59 on-call joins

[^1]: Who was at *lunch*.
`;
  const { html, text } = narrativeOf(body, {
    'incidents/2026-03-14-example/record.yaml': '{}',
    'knowledge-base.yaml': 'format: 1\ntimeZone: Europe/Berlin\n',
  });
  expect(html).toMatchInlineSnapshot(`
    "<h2 id="timeline-utc">Timeline (UTC) <a class="heading-link" href="#timeline-utc" aria-label="Link to “Timeline (UTC)”">#</a></h2>
    <ol class="timeline"><li class="timeline-event event-of-action"><p class="timeline-day">14 March 2026 <span class="zone">UTC</span></p><p class="event-head"><time class="event-time" datetime="2026-03-14T23:50">23:50</time> <span class="event-kind">Action</span></p>
    <div class="event-what"><p><code>queue</code> fires, see <a href="https://example.org">the board</a><sup><a class="footnote-ref" href="#fn:1" id="fnref:1" role="doc-noteref">1</a></sup></p>
    <p>A second paragraph.</p>
    <ul><li>expected: an end by midnight</li></ul></div>
    <p class="event-note-line event-believed"><span class="event-label">Believed then:</span> the import</p></li><li class="timeline-event event-of-action"><p class="event-head"><time class="event-time" datetime="2026-03-14T23:55">23:55–23:59</time> <span class="event-kind">Action</span></p>
    <div class="event-what"><p><span class="whole">on-call</span> joins</p></div></li></ol>
    <section class="footnotes" role="doc-endnotes" aria-label="Notes"><ol><li id="fn:1"><p>Who was at <em>lunch</em>.</p> <a href="#fnref:1" role="doc-backlink" aria-label="Back to the text">↩</a></li></ol></section>"
  `);
  expect(text).toMatchInlineSnapshot(`
    "## Timeline (UTC)

    - **14 March 2026, 23:50** \`queue\` fires, see [the board](https://example.org)[^1]

      A second paragraph.

      - expected: an end by midnight

      Believed then: the import
    - **14 March 2026, 23:55–23:59** on-call joins

    [^1]: Who was at *lunch*."
  `);
});
