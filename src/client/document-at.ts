/** Another page of the site; undefined for one that is not there or cannot be reached. */
export function documentAt(address: string): Promise<Document | undefined> {
  return fetch(address)
    .then(async (answer) => (answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined))
    .catch(() => undefined);
}
