/** A text as YAML: plain where that is safe, else quoted; JSON strings are YAML strings. */
export function yamlText(text: string): string {
  return /^[\p{L}][\p{L}\p{N} ,.’-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
