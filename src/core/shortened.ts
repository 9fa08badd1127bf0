/** Words of an author as a message quotes them: at most so many letters, the last an ellipsis where there were more. */
export function shortened(words: string, most = 40): string {
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
}
