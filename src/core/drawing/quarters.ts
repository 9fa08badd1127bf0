/** `2026 Q1` of an ISO day. */
export function quarterOf(day: string): string {
  return nameOf(numberOf(day));
}

/** Every quarter from one day to another, in order. */
export function quartersBetween(from: string, to: string): string[] {
  const quarters: string[] = [];
  for (let at = numberOf(from); at <= numberOf(to); at += 1) quarters.push(nameOf(at));
  return quarters;
}

/** The day in the middle of a day's quarter. */
export function middleOfQuarter(day: string): string {
  const number = numberOf(day);
  const month = (number % 4) * 3 + 2;
  return `${String(Math.floor(number / 4)).padStart(4, '0')}-${String(month).padStart(2, '0')}-15`;
}

function numberOf(day: string): number {
  return Number(day.slice(0, 4)) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3) - 1;
}

function nameOf(number: number): string {
  return `${String(Math.floor(number / 4)).padStart(4, '0')} Q${String((number % 4) + 1)}`;
}
