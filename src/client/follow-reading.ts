/** Marks, in the list of contents and in the small timeline, where in the story its reader is. Without it both are simply links. */
class FollowReading extends HTMLElement {
  connectedCallback(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement | SVGAElement>('a[href^="#"]')];
    const places = links.flatMap((link) => {
      const target = document.getElementById(decodeURIComponent((link.getAttribute('href') ?? '').slice(1)));
      const list = link.closest('nav, svg');
      return target && list ? [{ link, target, list }] : [];
    });
    let waiting = false;
    const follow = (): void => {
      waiting = false;
      const line = innerHeight / 3;
      for (const list of new Set(places.map((place) => place.list))) {
        const passed = places.filter(
          (place) => place.list === list && place.target.getBoundingClientRect().top <= line,
        );
        // In the story, not in the closed list below it: what lies there has no place yet.
        const here = passed.filter(({ target }) => target.getClientRects().length > 0).at(-1);
        for (const { link } of places.filter((place) => place.list === list)) {
          if (link === here?.link) link.setAttribute('aria-current', 'location');
          else link.removeAttribute('aria-current');
        }
      }
    };
    addEventListener(
      'scroll',
      () => {
        if (!waiting) requestAnimationFrame(follow);
        waiting = true;
      },
      { passive: true },
    );
    follow();
  }
}

customElements.define('follow-reading', FollowReading);
