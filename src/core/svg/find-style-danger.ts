/**
 * What in a style sheet, or in a value of one, reaches outside the picture; in words, or undefined. CSS is cut into tokens as
 * browsers cut it (CSS Syntax Level 3), so neither an escape nor a comment hides a name.
 */
export function findStyleDanger(css: string): string | undefined {
  const at = /\/\*|["'@\\]|[-_\p{L}\P{ASCII}]/gu;
  let from = 0;
  for (;;) {
    at.lastIndex = from;
    const found = at.exec(css);
    if (!found) return undefined;
    const { index } = found;
    if (found[0] === '/*') {
      const end = css.indexOf('*/', index + 2);
      if (end < 0) return undefined;
      from = end + 2;
    } else if (found[0] === '"' || found[0] === "'") from = readString(css, index).end;
    else if (found[0] === '@') {
      const { name, end } = readName(css, index + 1);
      if (name !== '' && !atRules.has(name)) return `@${name} in its style`;
      from = Math.max(end, index + 1);
    } else {
      const { name, end } = readName(css, index);
      from = Math.max(end, index + 1);
      if (css[end] !== '(' || name === '') continue;
      if (name === 'url') {
        const { address, end: after } = readAddress(css, end + 1);
        if (!isInside(address)) return outside(address);
        from = after;
      } else if (!functions.has(name)) return `${name}() in its style`;
    }
  }
}

/** Whether an address stays inside its picture: a part of it, or a picture or font that stands in the address itself. */
export function isInside(address: string): boolean {
  return address === '' || address.startsWith('#') || embedded.test(address);
}

/** Words for an address that leads out of its picture. */
export function outside(address: string): string {
  if (/^\s*data:image\/svg/i.test(address)) return 'an embedded SVG';
  if (/^\s*data:/i.test(address)) return 'embedded data that is neither a picture nor a font';
  return 'a reference to something outside the picture';
}

const embedded =
  /^data:(?:image\/(?:png|jpe?g|gif|webp|avif)|(?:font|application)\/(?:(?:x-)?(?:font-)?(?:woff2?|ttf|otf|sfnt|truetype|opentype)|octet-stream))[;,]/i;

const atRules = new Set([
  ...['charset', 'font-face', 'font-feature-values', 'keyframes', '-webkit-keyframes', '-moz-keyframes', 'layer'],
  ...['media', 'property', 'supports', 'container'],
]);

/** Functions that compute, draw or select. Whatever may load something else than `url()` is not among them. */
const functions = new Set([
  ...['rgb', 'rgba', 'hsl', 'hsla', 'hwb', 'lab', 'lch', 'oklab', 'oklch', 'color', 'color-mix', 'light-dark'],
  ...['var', 'calc', 'min', 'max', 'clamp', 'round', 'abs', 'sign', 'mod', 'rem', 'pow', 'sqrt', 'hypot', 'log', 'exp'],
  ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2', 'env', 'attr', 'counter', 'format', 'tech', 'local'],
  ...['matrix', 'matrix3d', 'perspective', 'rotate', 'rotate3d', 'rotatex', 'rotatey', 'rotatez'],
  ...['scale', 'scale3d', 'scalex', 'scaley', 'scalez', 'skew', 'skewx', 'skewy'],
  ...['translate', 'translate3d', 'translatex', 'translatey', 'translatez'],
  ...['cubic-bezier', 'steps', 'linear', 'path', 'polygon', 'circle', 'ellipse', 'inset', 'rect', 'xywh'],
  ...['blur', 'brightness', 'contrast', 'drop-shadow', 'grayscale', 'hue-rotate', 'invert', 'opacity', 'saturate'],
  ...['sepia', 'linear-gradient', 'radial-gradient', 'conic-gradient', 'repeating-linear-gradient'],
  ...['repeating-radial-gradient', 'repeating-conic-gradient', 'icc-color', 'selector'],
  ...['not', 'is', 'where', 'has', 'matches', 'lang', 'dir', 'nth-child', 'nth-last-child', 'nth-of-type'],
  ...['nth-last-of-type', 'and', 'or', 'only', 'style'],
]);

interface Read {
  end: number;
}

/** A name at an offset with its escapes undone and in lower case; empty where there is none. */
function readName(css: string, start: number): Read & { name: string } {
  const parts = /(?:[-\w\P{ASCII}]+|\\[^\n\f])/uy;
  let name = '';
  let end = start;
  for (;;) {
    parts.lastIndex = end;
    const part = parts.exec(css);
    if (!part) return { name: name.toLowerCase(), end };
    if (part[0].startsWith('\\')) {
      const { character, end: after } = readEscape(css, end);
      name += character;
      end = after;
    } else {
      name += part[0];
      end = parts.lastIndex;
    }
  }
}

/** What a backslash at an offset stands for. */
function readEscape(css: string, start: number): Read & { character: string } {
  const hex = /\\([0-9a-f]{1,6})(?:\r\n|[ \t\r\n\f])?/iy;
  hex.lastIndex = start;
  const found = hex.exec(css);
  if (!found) {
    const character = String.fromCodePoint(css.codePointAt(start + 1) ?? 0xfffd);
    return { character, end: Math.min(start + 1 + character.length, css.length) };
  }
  const code = parseInt(found[1] ?? '', 16);
  const isLost = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return { character: isLost ? '\uFFFD' : String.fromCodePoint(code), end: hex.lastIndex };
}

/** A string from its opening mark on. A line break ends it, as in a browser. */
function readString(css: string, start: number): Read & { text: string } {
  const mark = css[start];
  const parts = /[^"'\\\n\r\f]+|["']|\\(?:\r\n|[\n\r\f])|\\/y;
  let text = '';
  let end = start + 1;
  for (;;) {
    parts.lastIndex = end;
    const part = parts.exec(css)?.[0];
    if (part === undefined) return { text, end };
    end = parts.lastIndex;
    if (part === mark) return { text, end };
    if (part === '\\') {
      const escape = readEscape(css, end - 1);
      text += escape.character;
      end = Math.max(escape.end, end);
    } else if (!part.startsWith('\\')) text += part;
  }
}

/** The address in `url(…)`, from behind its bracket on, quoted or not. */
function readAddress(css: string, start: number): Read & { address: string } {
  const blank = /\s*/y;
  blank.lastIndex = start;
  blank.exec(css);
  const first = blank.lastIndex;
  if (css[first] === '"' || css[first] === "'") {
    const { text, end } = readString(css, first);
    return { address: text.trim(), end };
  }
  let address = '';
  let end = first;
  for (const parts = /[^\\)]+|\\/y; ;) {
    parts.lastIndex = end;
    const part = parts.exec(css)?.[0];
    if (part === undefined) return { address: address.trim(), end: Math.min(end + 1, css.length) };
    const escape = part === '\\' ? readEscape(css, end) : undefined;
    address += escape?.character ?? part;
    end = Math.max(escape?.end ?? parts.lastIndex, end + 1);
  }
}
