import { planWishIn } from '../core/deck/plan-address.ts';

/** A button that hands out the slides of the page's playback. What makes them is fetched when it is pressed. */
class PowerPointButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    button?.addEventListener('click', () => {
      void this.#save(button);
    });
    this.hidden = false;
  }

  async #save(button: HTMLButtonElement): Promise<void> {
    const { root = '/', path = '', failed = '' } = this.dataset;
    const status = this.querySelector('[role=status]');
    button.disabled = true;
    if (status) status.textContent = '';
    try {
      const { savePlayback } = await import('./power-point.ts');
      await savePlayback(root, path, planWishIn(location.search));
    } catch {
      if (status) status.textContent = failed;
    }
    button.disabled = false;
    button.focus();
  }
}

customElements.define('power-point-button', PowerPointButton);
