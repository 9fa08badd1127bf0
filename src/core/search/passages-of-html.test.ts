import { expect, test } from 'vitest';
import { passagesOfHtml } from './passages-of-html.ts';

test('text is cut at headings and events with an address', () => {
  expect(
    passagesOfHtml(
      '<p>Before &amp; <em>all</em>.</p><h2 id="why">Why <a class="heading-link" href="#why">#</a></h2><p>It\nwas.</p><ul><li>One</li><li>Two</li></ul>' +
        '<h2 id="timeline">Timeline</h2><ol class="timeline"><li id="event-a"><p class="event-head"><time>10:02</time> <span class="event-kind">Signal</span> <span class="event-who">On-call</span></p>\n<p class="event-what">A page.</p></li></ol><p>After.</p>',
    ),
  ).toEqual([
    { id: '', title: '', text: 'Before & all.' },
    { id: 'why', title: 'Why', text: 'It was.\nOne\nTwo' },
    { id: 'timeline', title: 'Timeline', text: '' },
    { id: 'event-a', title: '10:02', text: 'On-call\nA page.' },
    { id: 'timeline', title: '', text: 'After.' },
  ]);
});

test('scripts, styles and drawings are not text; what was escaped stays words', () => {
  expect(passagesOfHtml('<svg><text>x</text></svg><script>y</script><p>&lt;b&gt; &#39;q&#39; &bogus;</p>')).toEqual([
    { id: '', title: '', text: "<b> 'q' &bogus;" },
  ]);
});
