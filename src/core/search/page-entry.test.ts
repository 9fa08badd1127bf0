import { expect, test } from 'vitest';
import { pageEntry } from './page-entry.ts';

const page =
  '<nav>All pages</nav><main><h1>Set it up</h1><p>Words choose the id.</p><h2 id="start">Start</h2><pre><code>new incident "Checkout slow"</code></pre><p>Then <code>--id</code> gives another.</p></main>';

test('a page says what stands in its main part, by heading', () => {
  expect(pageEntry('set-up/', page, 'page')).toMatchObject({
    title: 'Set it up',
    passages: [
      { id: '', text: 'Words choose the id.' },
      { id: 'start', title: 'Start', text: 'new incident "Checkout slow"\nThen --id gives another.' },
    ],
  });
});

test('examples of the handbook are no answer to somebody who looks for an incident', () => {
  const { passages } = pageEntry('handbook/set-up/', page, 'handbook');
  expect(passages.map(({ text }) => text)).toEqual(['Words choose the id.', 'Then --id gives another.']);
});
