import { alertsJson } from './alerts-json.ts';
import { chatText } from './chat-text.ts';
import { deploymentsJson } from './deployments-json.ts';
import type { GatherFormat } from './gathered-line.ts';
import { discordJson } from './discord-json.ts';
import { logText } from './log-text.ts';
import { mattermostJson } from './mattermost-json.ts';
import { neutralJson } from './neutral-json.ts';
import { pagerJson } from './pager-json.ts';
import { slackJson } from './slack-json.ts';
import { teamsJson } from './teams-json.ts';

/** Every kind of file, those that are surest to be recognised first. Add one: its file, and a line here. */
export const gatherFormats: readonly GatherFormat[] = [
  slackJson,
  teamsJson,
  discordJson,
  mattermostJson,
  pagerJson,
  alertsJson,
  deploymentsJson,
  neutralJson,
  chatText,
  logText,
];
