/** Whether two numbers, or times, of the same length differ in one digit. */
export function isOneDigitOff(a: string, b: string): boolean {
  return a.length === b.length && [...a].filter((digit, index) => digit !== b.charAt(index)).length === 1;
}

/** Whether two digits beside one another stand in each other's place: 153 and 135. */
export function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const at = [...a].findIndex((digit, index) => digit !== b.charAt(index));
  return a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}
