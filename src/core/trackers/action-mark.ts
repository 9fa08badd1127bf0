/** What an exported ticket carries in its description, so that its action is found again whatever the ticket is called. */
export function actionMark(incident: string, action: string): string {
  return `second-story:${incident}/${action}`;
}

/** The mark in a description, if there is one. */
export function markIn(text: string): string | undefined {
  return /second-story:[a-z0-9-]+\/[a-z0-9-]+/.exec(text)?.[0];
}
