/** Text that cannot steer a terminal: colours go, other control characters but line break and tab become a visible sign. */
export function plainText(text: string): string {
  return text.replace(colour, '').replaceAll('\r\n', '\n').replace(control, '\ufffd');
}

/* eslint-disable no-control-regex -- these are the characters to find */
const colour = /\u001b\[[\d;]*m/g;
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
/* eslint-enable no-control-regex */
