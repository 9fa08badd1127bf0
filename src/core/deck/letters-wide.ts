/** About the hundredths of a drawing as wide as a slide's words that a name takes. */
export function lettersWide(name: string): number {
  return Math.min(50, name.length * 0.92 + 1.5);
}
