import type { Hit } from '../rule-kit/passage.ts';
import { isAllowed } from '../rule-kit/privacy/is-allowed.ts';
import { defineRule } from '../rule-kit/rule.ts';

/** Each part 0 to 255; not part of a longer number, a version or a file name. */
const ipv4 =
  /(?<![\w.-]|version\s|release\s)(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\w-]|\.\w)/gi;
/** Addresses that can be reached from outside begin with 2 or 3. */
const ipv6 = /(?<![\w:.])[23][\da-f]{3}(?::[\da-f]{0,4}){2,7}(?![\w:])/gi;

export default defineRule({
  id: 'no-ip-address',
  title: 'Leave addresses of machines and visitors out',
  level: 'suggestion',
  group: 'privacy',
  about: 'passage',
  check: ({ text }, world) => {
    const found = [
      ...(/\d\.\d/.test(text) ? text.matchAll(ipv4) : []),
      ...(/[23][\da-f]{3}:/i.test(text) ? text.matchAll(ipv6) : []),
    ];
    return found.flatMap(({ index: start, 0: address }): Hit[] => {
      if ((address.includes('.') ? isHarmless4(address) : isHarmless6(address)) || isAllowed(address, world)) return [];
      return [
        {
          start,
          end: start + address.length,
          reason: 'Unexpected IP address, expected a name for the machine or a range for examples',
          help: 'A public address leads to a machine or a person. Say what it was (“the load balancer”, “one customer”); in examples use 192.0.2.x, 198.51.100.x, 203.0.113.x or 2001:db8::.',
        },
      ];
    });
  },
});

/** For examples, for this machine, for a private network, for many at once; resolvers that everybody knows, and the one that people make up. */
function isHarmless4(address: string): boolean {
  const [a = 0, b = 0, c = 0] = address.split('.').map(Number);
  const documentation =
    (a === 192 && b === 0 && c === 2) || (a === 198 && b === 51 && c === 100) || (a === 203 && b === 0 && c === 113);
  const isPrivate =
    a === 10 ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && b === 168) ||
    (a === 100 && b >= 64 && b <= 127) ||
    (a === 169 && b === 254);
  return (
    documentation ||
    isPrivate ||
    a === 0 ||
    a === 127 ||
    a >= 224 ||
    /^(?:1\.2\.3\.4|8\.8\.(?:8\.8|4\.4)|1\.[01]\.[01]\.1|9\.9\.9\.9)$/.test(address)
  );
}

function isHarmless6(address: string): boolean {
  const groups = address.split(':');
  return /^2001:0?db8:/i.test(address) || (groups.length < 8 && !address.includes('::')) || groups.length > 8;
}
