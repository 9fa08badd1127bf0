/** A key, token or password by its shape. The words themselves are never kept. */
export interface SecretShape {
  start: number;
  end: number;
  /** What it is, for people: "Slack token". */
  kind: string;
}

/** Secrets that announce themselves, by a prefix or a frame. */
export function findSecretShapes(text: string): SecretShape[] {
  return [...text.matchAll(announced)].flatMap((found) => {
    const kind = Object.entries(found.groups ?? {}).find(([name, words]) => words !== undefined && name !== 'gap')?.[0];
    const words = found[0];
    const end = found.index + words.length;
    const whole = kind === 'key' ? text.slice(found.index, end + longestKeyHead) : words;
    if (kind === undefined || (kind === 'login' ? isExampleLogin(words) : isPlaceholder(whole))) return [];
    // The address itself may stay.
    if (kind === 'card' && !isCard(words)) return [];
    const start = found.index + (kind === 'login' ? '://'.length : 0);
    return [{ start, end, kind: kinds[kind] ?? 'secret' }];
  });
}

const announced = new RegExp(
  [
    String.raw`(?<aws>\b(?:AKIA|ASIA)[0-9A-Z]{16}\b)`,
    String.raw`(?<github>\b(?:gh[pousr]_[0-9A-Za-z]{36,251}|github_pat_[0-9A-Za-z_]{50,251})\b)`,
    String.raw`(?<gitlab>\bglpat-[\w-]{20,64})`,
    String.raw`(?<slack>\bxox[abeoprs]-[0-9A-Za-z-]{10,250}|https:\/\/hooks\.slack\.com\/services\/T\w{6,12}\/B\w{6,12}\/\w{16,32})`,
    String.raw`(?<google>\bAIza[\w-]{35}\b)`,
    String.raw`(?<stripe>\b[sr]k_live_[0-9A-Za-z]{16,250}\b)`,
    String.raw`(?<jwt>\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{10,1000})`,
    String.raw`(?<key>-----BEGIN (?:[A-Z]{2,12} ){0,2}PRIVATE KEY(?: BLOCK)?-----)`,
    String.raw`(?<login>(?<=[a-z0-9]):\/\/[\w.%-]{1,64}:[^\s:@/"'<>{}$*]{3,128}@[\w.-]{1,253})`,
    String.raw`(?<told>\b(?:[Pp]assword|[Pp]assphrase|[Pp]asscode|[Pp]asswort)(?: (?:of|for) [\w -]{1,30}?)?(?: (?:is|was|ist|war):?| ?[:=]) ?["“'\x60]?(?=\S*\d)(?=\S*[A-Za-z])[^\s"”'\x60,;<>{}()$*]{6,64}|\bPIN\b(?: of [\w -]{1,30}?)? (?:is|was) \d{4,6}\b)`,
    String.raw`(?<given>\b(?:api[_-]?key|secret|token|passwd|pwd|access_token|signature)=["']?(?=[\w%+/.-]*\d)(?=[\w%+/.-]*[A-Za-z])[\w%+/.~-]{12,200}|\bcurl [^\n]{0,60}?-u ?["']?[\w.-]{1,40}:[^\s"'$<{*]{6,64})`,
    // On a command line, and among the variables of one.
    String.raw`(?<command>\b(?:(?:docker|podman|helm(?: registry)?|oc|cf|az|npm|skopeo|crane|vault) login\b[^\n\x60]{0,80}? -p ?|sshpass -p ?|(?:mysql|mysqldump|mysqladmin|mongo(?:sh|dump)?|mosquitto_\w+)\b[^\n\x60]{0,80}? -[pP] ?|redis-cli\b[^\n\x60]{0,60}? -a ?|ldap\w+ [^\n\x60]{0,80}? -w ?|net use [^\n\x60]{0,60}? )["']?(?=[^\s"'\x60]*\d)(?=[^\s"'\x60]*[A-Za-z])[^\s"'\x60$<{*/\\:]{6,64}|(?<=[\s\x60])--(?:password|passwd|pass|token|secret|api-?key|access-?key|auth-?token|client-?secret)[ =]["']?(?=[^\s"'\x60]*\d)(?=[^\s"'\x60]*[A-Za-z])[^\s"'\x60$<{*]{8,200}|\b[A-Z][A-Z0-9_]{0,40}(?:PASSWORD|PASSWD|PWD|SECRET|TOKEN|API_?KEY|ACCESS_?KEY)(?:_[A-Z0-9]+)? ?= ?["']?(?=[\w%+/.!@#^&~-]*\d)(?=[\w%+/.!@#^&~-]*[A-Za-z])[\w%+/.!@#^&~-]{8,200})`,
    String.raw`(?<account>\b[A-Z]{2}\d{2}(?: \d{4}){3,7}(?: \d{1,3})?\b(?! ?\d))`,
    String.raw`(?<card>(?<![\d.-])(?:4\d{3}|5[1-5]\d{2}|6011)(?<gap>[ -])\d{4}\k<gap>\d{4}\k<gap>\d{4}(?![\d.-]))`,
  ].join('|'),
  'g',
);

const kinds: Readonly<Record<string, string>> = {
  aws: 'AWS access key',
  github: 'GitHub token',
  gitlab: 'GitLab token',
  slack: 'Slack token or webhook',
  google: 'Google API key',
  stripe: 'Stripe key',
  jwt: 'JSON web token',
  key: 'private key',
  login: 'password in an address',
  told: 'password',
  given: 'password or token',
  command: 'password or token',
  account: 'number of a bank account',
  card: 'number of a card',
};

/** The last digit of a card's number is made from the others. */
function isCard(words: string): boolean {
  const sum = [...words.replace(/\D/g, '')].reverse().reduce((all, digit, nth) => {
    const value = Number(digit) * (nth % 2 === 0 ? 1 : 2);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Letters behind the frame of a key within which its own begin: two lines of an encrypted one's head may come first. */
const longestKeyHead = 300;

/** Words that stand for a secret, as manuals and our own examples write it; or the frame of a key with no key in it. */
export function isPlaceholder(words: string): boolean {
  if (words.startsWith('-----BEGIN')) return !/[\w+/=]{30}/.test(words.replace(/-----[^-]*-----/g, ' '));
  return placeholder.test(words);
}

/** Of a name and a password in an address, the two alone tell whether somebody made them up: hosts of tickets are called anything. */
function isExampleLogin(words: string): boolean {
  const [login = '', host = ''] = words.slice('://'.length).split(/@(?=[^@]*$)/);
  return (
    placeholder.test(`:${login}@`) ||
    /^(?:user(?:name)?|login|name):pass/i.test(login) ||
    /^(?:www\.)?example\.(?:com|org|net)$/.test(host)
  );
}

const placeholder = new RegExp(
  [
    'example|redacted|placeholder|changeme|x{8}|0{8}|1234567890',
    String.raw`[-_](?:your|my|some)[-_]|[-_](?:here|removed|goes-here)\b`,
    String.raw`:(?:password|pass|secret|xxx+|\.{3}|…)@`,
  ].join('|'),
  'i',
);
