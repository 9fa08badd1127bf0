/** Seconds of the units in which authors say how long something took; a month and a year are the mean of the calendar's. */
export const secondsOfUnit: Readonly<Record<string, number>> = {
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_629_800,
  year: 31_557_600,
};
