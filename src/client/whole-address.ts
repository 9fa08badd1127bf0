/** Puts this host in front of an address in texts to send, where the site itself does not know its host. */
class WholeAddress extends HTMLElement {
  connectedCallback(): void {
    const address = this.dataset['address'] ?? '';
    const whole = new URL(address, location.href).href;
    for (const text of this.querySelectorAll('pre')) text.textContent = text.textContent.replaceAll(address, whole);
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href^="mailto:"]'))
      link.href = link.href.replaceAll(encodeURIComponent(address), encodeURIComponent(whole));
  }
}

customElements.define('whole-address', WholeAddress);
