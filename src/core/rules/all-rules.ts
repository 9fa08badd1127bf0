import actionDates from './action-dates.ts';
import actionDetails from './action-details.ts';
import actionOutcome from './action-outcome.ts';
import altText from './alt-text.ts';
import authorship from './authorship.ts';
import beliefs from './beliefs.ts';
import brokenAnchor from './broken-anchor.ts';
import brokenLink from './broken-link.ts';
import draftReference from './draft-reference.ts';
import duplicateId from './duplicate-id.ts';
import elementAttributes from './element-attributes.ts';
import elementPlace from './element-place.ts';
import endsBeforeStart from './ends-before-start.ts';
import entryId from './entry-id.ts';
import factors from './factors.ts';
import farFromIncident from './far-from-incident.ts';
import frontMatter from './front-matter.ts';
import futureDate from './future-date.ts';
import hook from './hook.ts';
import hookRepeats from './hook-repeats.ts';
import htmlAsText from './html-as-text.ts';
import ignoreComment from './ignore-comment.ts';
import improvementActions from './improvement-actions.ts';
import invalidValue from './invalid-value.ts';
import lackOf from './lack-of.ts';
import lead from './lead.ts';
import leftover from './leftover.ts';
import leftoverInDraft from './leftover-in-draft.ts';
import length from './length.ts';
import manyActions from './many-actions.ts';
import mdxSyntax from './mdx-syntax.ts';
import milestoneOrder from './milestone-order.ts';
import missingKey from './missing-key.ts';
import missingNarrative from './missing-narrative.ts';
import missingPicture from './missing-picture.ts';
import mitigators from './mitigators.ts';
import noBlame from './no-blame.ts';
import noByMistake from './no-by-mistake.ts';
import noCharacterJudgement from './no-character-judgement.ts';
import noCode from './no-code.ts';
import noCounterfactual from './no-counterfactual.ts';
import noDidNotNotice from './no-did-not-notice.ts';
import noDifferencing from './no-differencing.ts';
import noEmail from './no-email.ts';
import noFiller from './no-filler.ts';
import noHandle from './no-handle.ts';
import noHeOrShe from './no-he-or-she.ts';
import noHeroics from './no-heroics.ts';
import noHindsight from './no-hindsight.ts';
import noHtml from './no-html.ts';
import noHumanError from './no-human-error.ts';
import noInternalHost from './no-internal-host.ts';
import noIpAddress from './no-ip-address.ts';
import noMeanTime from './no-mean-time.ts';
import noMinimiser from './no-minimiser.ts';
import noNameWithoutConsent from './no-name-without-consent.ts';
import noNeverAgain from './no-never-again.ts';
import noNormJudgement from './no-norm-judgement.ts';
import noPersonFailed from './no-person-failed.ts';
import noRank from './no-rank.ts';
import noSecret from './no-secret.ts';
import noSingleCause from './no-single-cause.ts';
import noVagueAction from './no-vague-action.ts';
import noVigilanceFix from './no-vigilance-fix.ts';
import noWhyDidYou from './no-why-did-you.ts';
import noWouldHave from './no-would-have.ts';
import perspectives from './perspectives.ts';
import picture from './picture.ts';
import related from './related.ts';
import remotePicture from './remote-picture.ts';
import reviewDate from './review-date.ts';
import statedDuration from './stated-duration.ts';
import strayFile from './stray-file.ts';
import surprise from './surprise.ts';
import themeUse from './theme-use.ts';
import themes from './themes.ts';
import timeZone from './time-zone.ts';
import timeline from './timeline.ts';
import timelineOrder from './timeline-order.ts';
import tooDeep from './too-deep.ts';
import unexplainedLuck from './unexplained-luck.ts';
import unknownElement from './unknown-element.ts';
import unknownKey from './unknown-key.ts';
import unknownReference from './unknown-reference.ts';
import unknownRule from './unknown-rule.ts';
import unreadableFile from './unreadable-file.ts';
import unsafeAddress from './unsafe-address.ts';
import unsafePicture from './unsafe-picture.ts';
import unusedIgnore from './unused-ignore.ts';
import vagueAmount from './vague-amount.ts';
import vagueTime from './vague-time.ts';
import yamlSyntax from './yaml-syntax.ts';
import zoneAbbreviation from './zone-abbreviation.ts';
import type { Rule } from './rule.ts';

/** Every rule, by id. Add a rule: its file, its manual, and a line here. */
export const allRules: readonly Rule[] = [
  actionDates,
  actionDetails,
  actionOutcome,
  altText,
  authorship,
  beliefs,
  brokenAnchor,
  brokenLink,
  draftReference,
  duplicateId,
  elementAttributes,
  elementPlace,
  endsBeforeStart,
  entryId,
  factors,
  farFromIncident,
  frontMatter,
  futureDate,
  hook,
  hookRepeats,
  htmlAsText,
  ignoreComment,
  improvementActions,
  invalidValue,
  lackOf,
  lead,
  leftover,
  leftoverInDraft,
  length,
  manyActions,
  mdxSyntax,
  milestoneOrder,
  missingKey,
  missingNarrative,
  missingPicture,
  mitigators,
  noBlame,
  noByMistake,
  noCharacterJudgement,
  noCode,
  noCounterfactual,
  noDidNotNotice,
  noDifferencing,
  noEmail,
  noFiller,
  noHandle,
  noHeOrShe,
  noHeroics,
  noHindsight,
  noHtml,
  noHumanError,
  noInternalHost,
  noIpAddress,
  noMeanTime,
  noMinimiser,
  noNameWithoutConsent,
  noNeverAgain,
  noNormJudgement,
  noPersonFailed,
  noRank,
  noSecret,
  noSingleCause,
  noVagueAction,
  noVigilanceFix,
  noWhyDidYou,
  noWouldHave,
  perspectives,
  picture,
  related,
  remotePicture,
  reviewDate,
  statedDuration,
  strayFile,
  surprise,
  themeUse,
  themes,
  timeZone,
  timeline,
  timelineOrder,
  tooDeep,
  unexplainedLuck,
  unknownElement,
  unknownKey,
  unknownReference,
  unknownRule,
  unreadableFile,
  unsafeAddress,
  unsafePicture,
  unusedIgnore,
  vagueAmount,
  vagueTime,
  yamlSyntax,
  zoneAbbreviation,
];
