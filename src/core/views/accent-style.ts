/**
 * Custom properties for an accent colour that stays readable: text in it keeps at least 4.5 : 1 against both papers.
 * Contrast is WCAG 2's relative luminance ratio; a colour too pale for paper is darkened in steps, too dark for night lightened.
 */
export function accentStyle(accent: string): string {
  const day = until(accent, '#fbf9f4', -1);
  const night = until(accent, '#15191c', 1);
  return `:root{--accent:${day};--accent-ink:${inkOn(day)};--accent-soft:${mix(day, '#fbf9f4', 0.86)}}
@media screen and (prefers-color-scheme:dark){:root{--accent:${night};--accent-ink:${inkOn(night)};--accent-soft:${mix(night, '#15191c', 0.8)}}}
`;
}

function until(colour: string, paper: string, direction: 1 | -1): string {
  let shade = colour;
  for (let step = 0; step < 20 && contrast(shade, paper) < 4.5; step += 1)
    shade = mix(shade, direction > 0 ? '#ffffff' : '#000000', 0.1);
  return shade;
}

function inkOn(colour: string): string {
  return contrast(colour, '#ffffff') >= 4.5 ? '#ffffff' : '#10201e';
}

/** WCAG 2.2 contrast ratio of two #rrggbb colours. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(colour: string, other: string, share: number): string {
  const to = channels(other);
  return `#${channels(colour)
    .map((value, index) =>
      Math.round(value * (1 - share) + (to[index] ?? 0) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}
