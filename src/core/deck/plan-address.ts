import { audiences, type PlanWish } from '../story/outline.ts';

/** What an address wishes: `?for=executives&minutes=10`. What it does not understand, it leaves out. */
export function planWishIn(search: string): PlanWish {
  const asked = new URLSearchParams(search);
  const audience = audiences.find((name) => name === asked.get('for'));
  const minutes = /^\d{1,3}$/.test(asked.get('minutes') ?? '') ? Number(asked.get('minutes')) : 0;
  return { ...(audience ? { audience } : {}), ...(minutes >= 1 && minutes <= 480 ? { minutes } : {}) };
}

/** The same as part of an address, to follow `?` or `&`; empty where nothing is wished. */
export function planSearch({ audience, minutes }: PlanWish): string {
  return [...(audience ? [`for=${audience}`] : []), ...(minutes ? [`minutes=${String(minutes)}`] : [])].join('&');
}
