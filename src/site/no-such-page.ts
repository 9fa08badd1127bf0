/** There is no page at an address. */
export class NoSuchPage extends Error {
  constructor(address: string) {
    super(`There is no page at ${address}`);
    this.name = 'NoSuchPage';
  }
}
