import { expect, test } from 'vitest';
import type { Rich } from '../story/rich.ts';
import { richToHtml } from './rich-to-html.ts';

test('names and options stay in one line, in a sentence and in code', () => {
  const rich: Rich = [
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'On db-02 the tool hangs, even with ' },
        { type: 'code', text: '--verbose' },
      ],
    },
    { type: 'code', text: 'rm -rf /srv/db-02' },
  ];
  expect(richToHtml(rich, { links: 'plain', heading: 3 }).html).toMatchInlineSnapshot(`
    "<p>On <span class="whole">db-02</span> the tool hangs, even with <code class="whole">--verbose</code></p>
    <pre tabindex="0"><code>rm -rf /srv/<span class="whole">db-02</span></code></pre>"
  `);
});
