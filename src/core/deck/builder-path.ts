/** The path of decks that somebody has put together, and of the page where they do. */
export const builderPath = 'playbacks/new/';
