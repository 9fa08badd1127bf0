/**
 * What makes an SVG unfit to be shown: code, embedded pages, or anything fetched from elsewhere.
 * Content's SVG is only ever shown through `<img>`, which runs nothing; this keeps the file itself harmless when opened alone.
 * Returns words for the first danger, or undefined.
 */
export function findSvgDanger(svg: string): string | undefined {
  const seen = decodeCharacterReferences(svg.replace(/<!--[\s\S]*?-->/g, ''));
  for (const [pattern, words] of dangers) if (pattern.test(seen)) return words;
  return undefined;
}

const dangers: readonly (readonly [RegExp, string])[] = [
  [/<!(?:DOCTYPE|ENTITY)\b[^>]*(?:\[|SYSTEM|<!ENTITY)/i, 'a document type with entities'],
  [/<(?:\w+:)?script\b/i, '<script>'],
  [/<(?:\w+:)?foreignObject\b/i, '<foreignObject>'],
  [/<(?:\w+:)?(?:iframe|object|embed|handler|listener)\b/i, 'an embedded page'],
  [/\son\w+\s*=/i, 'an event attribute such as onload'],
  [
    /(?:href|src)\s*=\s*["']?\s*(?!["'#]|data:image\/(?:png|jpe?g|gif|webp);)[^\s"'>]/i,
    'a reference to something outside the picture',
  ],
  [
    /url\(\s*["']?\s*(?!["'#]|data:image\/(?:png|jpe?g|gif|webp);)[^\s"')]/i,
    'a reference to something outside the picture',
  ],
  [/@import\b/i, 'an imported style sheet'],
  [/javascript:/i, 'a javascript: address'],
];

function decodeCharacterReferences(text: string): string {
  return text.replace(
    /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi,
    (whole, hex: string | undefined, decimal: string | undefined) => {
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
