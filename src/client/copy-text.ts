/** Puts a button beside a text that copies it. Without scripts the text can be selected as any other. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const text = this.querySelector('pre');
    if (!text || !('clipboard' in navigator)) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.dataset['copy'] ?? '';
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(text.textContent).then(() => {
        button.textContent = this.dataset['copied'] ?? '';
      });
    });
    this.append(button);
  }
}

customElements.define('copy-text', CopyText);
