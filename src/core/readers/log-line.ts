/** One answered request of a web server, as far as it tells of a reader. */
export interface LogEntry {
  /** Address of whoever asked; hashed and forgotten. */
  address: string;
  agent: string;
  method: string;
  /** Path with what follows it. */
  path: string;
  status: number;
  /** `2026-03`. */
  month: string;
}

/** Reads the lines of one log file, in order. Undefined for a line that holds no request. */
export type LogReader = (line: string) => LogEntry | undefined;

/** A reader for a log in any of the forms that we know, told by each line itself; CloudFront's by its header. */
export function logReader(): LogReader {
  let fields: ReadonlyMap<string, number> | undefined;
  return (line) => {
    if (line.startsWith('#')) {
      if (line.startsWith('#Fields:'))
        fields = new Map(
          line
            .slice('#Fields:'.length)
            .trim()
            .split(/\s+/)
            .map((name, place) => [name, place]),
        );
      return undefined;
    }
    if (line.startsWith('{')) return fromJson(line);
    return fields ? fromFields(line, fields) : fromCombined(line);
  };
}

const combined =
  /^(\S+) \S+ (?:\S+|"[^"]*") \[\d{1,2}\/(\w{3})\/(\d{4})(?::\d{2}){3} [+-]\d{4}\] "([A-Z]+) (\S+)[^"]*" (\d{3}) \S+(?: "(?:[^"\\]|\\.)*" "((?:[^"\\]|\\.)*)")?/;
/** Some servers put the name of the site in front. */
const withHost = /^\S+:\d+ (?=\S+ \S+ \S+ \[)/;

const months: ReadonlyMap<string, string> = new Map(
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map((name, index) => [
    name,
    String(index + 1).padStart(2, '0'),
  ]),
);

/** Apache's and nginx's combined format; in the common one no program is named. */
function fromCombined(line: string): LogEntry | undefined {
  const found = combined.exec(line.replace(withHost, ''));
  if (!found) return undefined;
  const [, address = '', month = '', year = '', method = '', path = '', status = '', agent = ''] = found;
  const number = months.get(month);
  return number === undefined
    ? undefined
    : { address, agent, method, path, status: Number(status), month: `${year}-${number}` };
}

/** W3C's extended format, as CloudFront writes it: names in a header, fields between tabs or blanks. */
function fromFields(line: string, fields: ReadonlyMap<string, number>): LogEntry | undefined {
  const values = line.split(/[\t ]/);
  const value = (name: string): string => values[fields.get(name) ?? -1] ?? '';
  const date = value('date');
  const status = Number(value('sc-status'));
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !Number.isInteger(status)) return undefined;
  return {
    address: value('c-ip'),
    agent: decoded(value('cs(User-Agent)')),
    method: value('cs-method'),
    path: value('cs-uri-stem'),
    status,
    month: date.slice(0, 7),
  };
}

/** Lines of JSON, by the names that Caddy, Traefik, nginx, Cloudflare and CloudFront give. */
function fromJson(line: string): LogEntry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const month = first(value, times, monthOf);
  const status = Number(first(value, statuses));
  const path = text(first(value, paths));
  if (month === undefined || path === '' || !Number.isInteger(status)) return undefined;
  const agent = first(value, agents);
  return {
    address: text(first(value, addresses)),
    agent: decoded(text(Array.isArray(agent) ? agent[0] : agent)),
    method: text(first(value, methods)) || 'GET',
    path: pathOf(path),
    status,
    month,
  };
}

type Names = readonly (readonly string[])[];

const times: Names = [
  ['ts'],
  ['time'],
  ['timestamp'],
  ['@timestamp'],
  ['time_iso8601'],
  ['time_local'],
  ['StartUTC'],
  ['EdgeStartTimestamp'],
  ['date'],
];
const statuses: Names = [['status'], ['DownstreamStatus'], ['EdgeResponseStatus'], ['sc-status'], ['status_code']];
const paths: Names = [
  ['request', 'uri'],
  ['RequestPath'],
  ['ClientRequestURI'],
  ['ClientRequestPath'],
  ['request_uri'],
  ['cs-uri-stem'],
  ['uri'],
  ['path'],
  ['url'],
];
const methods: Names = [
  ['request', 'method'],
  ['RequestMethod'],
  ['ClientRequestMethod'],
  ['request_method'],
  ['cs-method'],
  ['method'],
];
const addresses: Names = [
  ['request', 'client_ip'],
  ['request', 'remote_ip'],
  ['ClientHost'],
  ['ClientIP'],
  ['remote_addr'],
  ['c-ip'],
  ['ip'],
  ['client_ip'],
];
const agents: Names = [
  ['request', 'headers', 'User-Agent'],
  ['request_User-Agent'],
  ['ClientRequestUserAgent'],
  ['http_user_agent'],
  ['cs(User-Agent)'],
  ['user_agent'],
  ['userAgent'],
];

/** The first of some places that holds what is asked for: anything, or what `read` can read. */
function first<Found>(value: unknown, names: Names, read: (found: unknown) => Found | undefined): Found | undefined;
function first(value: unknown, names: Names): unknown;
function first(value: unknown, names: Names, read: (found: unknown) => unknown = (found) => found): unknown {
  for (const path of names) {
    let here: unknown = value;
    for (const step of path)
      here = typeof here === 'object' && here !== null ? (here as Record<string, unknown>)[step] : undefined;
    const found = here === undefined || here === null ? undefined : read(here);
    if (found !== undefined) return found;
  }
  return undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Seconds, milliseconds or nanoseconds since 1970, ISO 8601, or the servers' own `10/Oct/2026:…`. */
function monthOf(time: unknown): string | undefined {
  if (typeof time === 'number' && Number.isFinite(time) && time > 0) {
    return monthOfDayNumber(Math.floor(inSeconds(time) / 86_400));
  }
  if (typeof time !== 'string') return undefined;
  if (/^\d{4}-\d{2}(?:-|$)/.test(time)) return time.slice(0, 7);
  const [, name = '', year = ''] = /^\d{1,2}\/(\w{3})\/(\d{4})/.exec(time) ?? [];
  const month = months.get(name);
  return month === undefined ? undefined : `${year}-${month}`;
}

/** Howard Hinnant's civil_from_days, as far as the month. */
function monthOfDayNumber(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

function pathOf(address: string): string {
  return address.replace(/^https?:\/\/[^/]+/, '') || '/';
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}

/** A time since 1970 that may count milliseconds or nanoseconds: its size tells. */
function inSeconds(time: number): number {
  if (time > 1e16) return time / 1e9;
  return time > 1e11 ? time / 1e3 : time;
}
