import { defineRule } from './rule.ts';

export default defineRule({ id: 'unused-ignore', title: 'Take out comments that ignore nothing', level: 'warning', group: 'files', about: 'parsing' });
