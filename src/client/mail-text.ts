/** Gives a mail that is about to be opened the text that stands beside its link; without scripts it has the address alone. */
class MailText extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector<HTMLAnchorElement>('a[href^="mailto:"]');
    link?.addEventListener('click', () => {
      const [, ...body] = (this.querySelector('pre')?.textContent ?? '').split('\n\n');
      link.href = link.href.replace(/&body=.*$/, `&body=${encodeURIComponent(body.join('\n\n'))}`);
    });
  }
}

customElements.define('mail-text', MailText);
