/** `14 March 2026`, from a day as the index of incidents has it; empty where nobody knows the day. */
export function dayText(day: string, months: readonly string[]): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return day === '' ? '' : `${String(Number(date))} ${months[Number(month) - 1] ?? ''} ${year}`;
}
