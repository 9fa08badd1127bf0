/** Words a minute of somebody who speaks to a room. */
export const spokenWords = 130;
