import actionDates from '../rules/action-dates.ts';
import actionDetails from '../rules/action-details.ts';
import actionOutcome from '../rules/action-outcome.ts';
import altText from '../rules/alt-text.ts';
import authorship from '../rules/authorship.ts';
import beliefs from '../rules/beliefs.ts';
import brokenAnchor from '../rules/broken-anchor.ts';
import brokenLink from '../rules/broken-link.ts';
import chartData from '../rules/chart-data.ts';
import chartRows from '../rules/chart-rows.ts';
import clockChange from '../rules/clock-change.ts';
import contradiction from '../rules/contradiction.ts';
import costEstimate from '../rules/cost-estimate.ts';
import countSlip from '../rules/count-slip.ts';
import cutValue from '../rules/cut-value.ts';
import draftReference from '../rules/draft-reference.ts';
import duplicateId from '../rules/duplicate-id.ts';
import elementAttributes from '../rules/element-attributes.ts';
import elementPlace from '../rules/element-place.ts';
import emptyPart from '../rules/empty-part.ts';
import endsBeforeStart from '../rules/ends-before-start.ts';
import entryId from '../rules/entry-id.ts';
import factors from '../rules/factors.ts';
import farFromIncident from '../rules/far-from-incident.ts';
import foreignMarkup from '../rules/foreign-markup.ts';
import frontMatter from '../rules/front-matter.ts';
import futureDate from '../rules/future-date.ts';
import givenTwice from '../rules/given-twice.ts';
import headingOrder from '../rules/heading-order.ts';
import hiddenCharacter from '../rules/hidden-character.ts';
import hook from '../rules/hook.ts';
import hookRepeats from '../rules/hook-repeats.ts';
import htmlAsText from '../rules/html-as-text.ts';
import ignoreComment from '../rules/ignore-comment.ts';
import improvementActions from '../rules/improvement-actions.ts';
import interviewConsent from '../rules/interview-consent.ts';
import invalidValue from '../rules/invalid-value.ts';
import lackOf from '../rules/lack-of.ts';
import lead from '../rules/lead.ts';
import leftover from '../rules/leftover.ts';
import leftoverInDraft from '../rules/leftover-in-draft.ts';
import length from '../rules/length.ts';
import linkWords from '../rules/link-words.ts';
import lostWords from '../rules/lost-words.ts';
import manyActions from '../rules/many-actions.ts';
import mdxSyntax from '../rules/mdx-syntax.ts';
import mergeConflict from '../rules/merge-conflict.ts';
import milestoneOrder from '../rules/milestone-order.ts';
import missingFile from '../rules/missing-file.ts';
import missingKey from '../rules/missing-key.ts';
import missingNarrative from '../rules/missing-narrative.ts';
import missingPicture from '../rules/missing-picture.ts';
import misspeltWord from '../rules/misspelt-word.ts';
import mitigators from '../rules/mitigators.ts';
import momentInWords from '../rules/moment-in-words.ts';
import nameOfAnother from '../rules/name-of-another.ts';
import noBlame from '../rules/no-blame.ts';
import noByMistake from '../rules/no-by-mistake.ts';
import noCharacterJudgement from '../rules/no-character-judgement.ts';
import noCode from '../rules/no-code.ts';
import noCounterfactual from '../rules/no-counterfactual.ts';
import noDidNotNotice from '../rules/no-did-not-notice.ts';
import noDifferencing from '../rules/no-differencing.ts';
import noEmail from '../rules/no-email.ts';
import noFiller from '../rules/no-filler.ts';
import noHandle from '../rules/no-handle.ts';
import noHeOrShe from '../rules/no-he-or-she.ts';
import noHeroics from '../rules/no-heroics.ts';
import noHindsight from '../rules/no-hindsight.ts';
import noHtml from '../rules/no-html.ts';
import noHumanError from '../rules/no-human-error.ts';
import noInternalHost from '../rules/no-internal-host.ts';
import noIpAddress from '../rules/no-ip-address.ts';
import noMeanTime from '../rules/no-mean-time.ts';
import noMinimiser from '../rules/no-minimiser.ts';
import noNameInRole from '../rules/no-name-in-role.ts';
import noNameWithoutConsent from '../rules/no-name-without-consent.ts';
import noNeverAgain from '../rules/no-never-again.ts';
import noNormJudgement from '../rules/no-norm-judgement.ts';
import noPersonFailed from '../rules/no-person-failed.ts';
import noPhoneNumber from '../rules/no-phone-number.ts';
import noRank from '../rules/no-rank.ts';
import noSecret from '../rules/no-secret.ts';
import noSingleCause from '../rules/no-single-cause.ts';
import noVagueAction from '../rules/no-vague-action.ts';
import noVigilanceFix from '../rules/no-vigilance-fix.ts';
import noWhyDidYou from '../rules/no-why-did-you.ts';
import noWouldHave from '../rules/no-would-have.ts';
import numberSlip from '../rules/number-slip.ts';
import openMark from '../rules/open-mark.ts';
import outOfReach from '../rules/out-of-reach.ts';
import pastedText from '../rules/pasted-text.ts';
import pauseOrder from '../rules/pause-order.ts';
import perspectives from '../rules/perspectives.ts';
import picture from '../rules/picture.ts';
import rangeOrder from '../rules/range-order.ts';
import recordDiffers from '../rules/record-differs.ts';
import related from '../rules/related.ts';
import remotePicture from '../rules/remote-picture.ts';
import repeatedWord from '../rules/repeated-word.ts';
import retoldNumber from '../rules/retold-number.ts';
import reviewDate from '../rules/review-date.ts';
import selfReference from '../rules/self-reference.ts';
import severityScale from '../rules/severity-scale.ts';
import statedDuration from '../rules/stated-duration.ts';
import strayFile from '../rules/stray-file.ts';
import surprise from '../rules/surprise.ts';
import themeUse from '../rules/theme-use.ts';
import themes from '../rules/themes.ts';
import timeBetween from '../rules/time-between.ts';
import timeZone from '../rules/time-zone.ts';
import timeline from '../rules/timeline.ts';
import timelineLine from '../rules/timeline-line.ts';
import timelineOrder from '../rules/timeline-order.ts';
import tooDeep from '../rules/too-deep.ts';
import unexplainedLuck from '../rules/unexplained-luck.ts';
import unfinishedSentence from '../rules/unfinished-sentence.ts';
import unknownElement from '../rules/unknown-element.ts';
import unknownKey from '../rules/unknown-key.ts';
import unknownReference from '../rules/unknown-reference.ts';
import unknownRule from '../rules/unknown-rule.ts';
import unlistedIncident from '../rules/unlisted-incident.ts';
import unreadableFile from '../rules/unreadable-file.ts';
import unsafeAddress from '../rules/unsafe-address.ts';
import unsafePicture from '../rules/unsafe-picture.ts';
import unusedIgnore from '../rules/unused-ignore.ts';
import vagueAmount from '../rules/vague-amount.ts';
import vagueTime from '../rules/vague-time.ts';
import yamlSyntax from '../rules/yaml-syntax.ts';
import zoneAbbreviation from '../rules/zone-abbreviation.ts';
import type { Rule } from '../rule-kit/rule.ts';

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
  chartData,
  chartRows,
  clockChange,
  contradiction,
  costEstimate,
  countSlip,
  cutValue,
  draftReference,
  duplicateId,
  elementAttributes,
  elementPlace,
  emptyPart,
  endsBeforeStart,
  entryId,
  factors,
  farFromIncident,
  foreignMarkup,
  frontMatter,
  futureDate,
  givenTwice,
  headingOrder,
  hiddenCharacter,
  hook,
  hookRepeats,
  htmlAsText,
  ignoreComment,
  improvementActions,
  interviewConsent,
  invalidValue,
  lackOf,
  lead,
  leftover,
  leftoverInDraft,
  length,
  linkWords,
  lostWords,
  manyActions,
  mdxSyntax,
  mergeConflict,
  milestoneOrder,
  missingFile,
  missingKey,
  missingNarrative,
  missingPicture,
  misspeltWord,
  mitigators,
  momentInWords,
  nameOfAnother,
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
  noNameInRole,
  noNameWithoutConsent,
  noNeverAgain,
  noNormJudgement,
  noPersonFailed,
  noPhoneNumber,
  noRank,
  noSecret,
  noSingleCause,
  noVagueAction,
  noVigilanceFix,
  noWhyDidYou,
  noWouldHave,
  numberSlip,
  openMark,
  outOfReach,
  pastedText,
  pauseOrder,
  perspectives,
  picture,
  rangeOrder,
  recordDiffers,
  related,
  remotePicture,
  repeatedWord,
  retoldNumber,
  reviewDate,
  selfReference,
  severityScale,
  statedDuration,
  strayFile,
  surprise,
  themeUse,
  themes,
  timeBetween,
  timeZone,
  timeline,
  timelineLine,
  timelineOrder,
  tooDeep,
  unexplainedLuck,
  unfinishedSentence,
  unknownElement,
  unknownKey,
  unknownReference,
  unknownRule,
  unlistedIncident,
  unreadableFile,
  unsafeAddress,
  unsafePicture,
  unusedIgnore,
  vagueAmount,
  vagueTime,
  yamlSyntax,
  zoneAbbreviation,
];
