import type { Incident } from '../graph/knowledge-graph.ts';
import type { MissingAccount } from '../schedule/missing-accounts.ts';
import { html, joinHtml, type Html } from '../html.ts';
import { interviewQuestions } from '../templates/analysis.ts';
import { epochToLocal } from '../time/interval.ts';
import type { Words } from '../words/words.ts';
import type { Blend } from './blend-analyses.ts';
import type { BlendedMoment, Telling } from './pair-tellings.ts';

/** What a review needs on its table. */
export interface ReviewMaterial {
  incident: Incident;
  blend: Blend;
  /** Analyses that are in the blend, and the ids of those that their writers keep for the facilitator. */
  analyses: Incident['analyses'];
  withheld: readonly string[];
  /** People whose account is not here. */
  missing: readonly MissingAccount[];
  /** Title of a theme by id. */
  themeTitle(id: string): string;
  /** Where forms are sent, with the token that they carry; absent on paper. */
  forms?: { token: string; note?: string };
}

/**
 * The page for a collective review: agenda and ground rules, accounts in lanes with what differs, what nobody has said yet,
 * factors with the kinds that are empty, and room to write. It is made locally and never part of a site.
 */
export function reviewPage(material: ReviewMaterial, words: Words): Html {
  const { incident, forms } = material;
  const say = words.review;
  return html`<!doctype html>
<html lang="${words.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${say.title(incident.card.title)}</title><link rel="stylesheet" href="tokens.css"><link rel="stylesheet" href="review.css"></head>
<body><main>
<header><p class="label">${say.label}</p><h1>${incident.card.title}</h1><p>${say.about}</p></header>
${forms?.note === undefined ? false : html`<p class="told" role="status">${forms.note}</p>`}
${agenda(words)}
${lanes(material, words)}
${room(material, words)}
${differences(material, words)}
${questions(material, words)}
${factors(material, words)}
${themes(material, words)}
${forms ? writing(material, words, forms.token) : paperLines(words)}
</main></body></html>`;
}

function agenda({ review: say }: Words): Html {
  const steps = say.agenda.map(([what, minutes]) => html`<li><b>${minutes}</b> ${what}</li>`);
  const rules = say.groundRules.map((rule) => html`<li>${rule}</li>`);
  return html`<section aria-labelledby="agenda"><h2 id="agenda">${say.agendaTitle}</h2><ol class="agenda">${steps}</ol><h3>${say.groundRulesTitle}</h3><ul>${rules}</ul></section>`;
}

/** One column for each analysis, one row for each moment; the words of a column's head stand in each cell for narrow screens. */
function lanes({ blend, analyses, withheld, incident }: ReviewMaterial, words: Words): Html {
  const say = words.review;
  if (analyses.length === 0)
    return html`<section aria-labelledby="accounts"><h2 id="accounts">${say.accounts}</h2><p>${say.noAccounts}</p></section>`;
  const differing = new Set(blend.differences.map(({ moment }) => moment));
  const rows = blend.moments.map((moment) => laneRow(moment, differing.has(moment), analyses, incident, words));
  const heads = analyses.map(({ card }) => html`<th scope="col">${card.role}</th>`);
  const kept = withheld.length === 0 ? false : html`<p class="small">${say.withheld(withheld.length)}</p>`;
  return html`<section><h2 id="accounts">${say.accounts}</h2><p>${say.accountsAbout}</p>${kept}<div class="wide" role="region" aria-labelledby="accounts" tabindex="0"><table class="lanes"><thead><tr><th scope="col">${say.when}</th>${heads}</tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

function laneRow(
  moment: BlendedMoment,
  differs: boolean,
  analyses: Incident['analyses'],
  incident: Incident,
  words: Words,
): Html {
  const cells = analyses.map(({ id }) => {
    const told = moment.tellings.find(({ analysis }) => analysis === id);
    return html`<td>${told ? tellingHtml(told, words) : false}</td>`;
  });
  const mark = differs ? html` <span class="differs">${words.review.differs}</span>` : false;
  return html`<tr${differs ? html` class="differing"` : false}><th scope="row">${timeOf(moment.tellings[0], incident)}${mark}</th>${cells}</tr>`;
}

function tellingHtml({ event }: Telling, { blend: say }: Words): Html {
  const marks = [
    [say.saw, event.saw],
    [say.tookItFor, event.tookItFor],
    [say.expected, event.expected],
    [say.asked, event.asked],
    [say.laterKnown, event.laterKnown],
  ].flatMap(([label, text]) => (text === undefined ? [] : [html`<li><i>${label}</i> ${text}</li>`]));
  return html`<p>${event.what}</p>${marks.length > 0 ? html`<ul class="marks">${marks}</ul>` : false}`;
}

function room({ missing, incident, forms }: ReviewMaterial, { review: say }: Words): Html {
  if (missing.length === 0) return html``;
  const items = missing.map(({ role, write }) => {
    const link =
      write === undefined || !forms
        ? false
        : html` <a href="${write}" rel="noopener" aria-label="${say.writeYours} ${say.asRole(role, incident.card.title)}">${say.writeYours}</a>`;
    return html`<li>${role}${link}</li>`;
  });
  return html`<section aria-labelledby="room"><h2 id="room">${say.missingTitle}</h2><ul>${items}</ul></section>`;
}

function differences({ blend, incident }: ReviewMaterial, words: Words): Html {
  if (blend.differences.length === 0) return html``;
  const items = blend.differences.map((difference) => {
    const tellings = difference.kind === 'belief' ? difference.tellings : difference.moment.tellings;
    const quoted = tellings.map((telling) => ({
      who: telling.who,
      words: difference.kind === 'belief' ? (telling.event.tookItFor ?? '') : timeOf(telling, incident),
    }));
    return html`<li>${difference.kind === 'belief' ? words.blend.beliefsDiffer(quoted) : words.blend.timesDiffer(quoted)}</li>`;
  });
  return html`<section aria-labelledby="differences"><h2 id="differences">${words.blend.differences}</h2><p>${words.review.differencesAbout}</p><ul>${items}</ul></section>`;
}

function questions({ blend, incident }: ReviewMaterial, words: Words): Html {
  const gaps = blend.gaps.map(
    ({ from, to }) =>
      html`<li>${words.blend.gap(epochToLocal(from.from, incident.zone).time.slice(0, 5), epochToLocal(to.from, incident.zone).time.slice(0, 5))}</li>`,
  );
  const kinds = Object.entries(interviewQuestions).map(
    ([kind, list]) =>
      html`<li><b>${words.eventKinds[kind as keyof typeof interviewQuestions]}</b>: ${list.join(' ')}</li>`,
  );
  return html`<section aria-labelledby="ask"><h2 id="ask">${words.blend.toAsk}</h2>${gaps.length > 0 ? html`<ul>${gaps}</ul>` : false}<details open><summary>${words.review.questionsByKind}</summary><ul>${kinds}</ul></details></section>`;
}

function factors({ incident }: ReviewMaterial, words: Words): Html {
  const kinds = ['human', 'technical', 'organisational'] as const;
  const groups = kinds.map((kind) => {
    const of = incident.record.factors.filter((factor) => factor.kind === kind);
    const items = of.map(
      ({ text, role }) => html`<li>${text} <span class="small">${words.factorRoles[role]}</span></li>`,
    );
    return html`<h3>${words.factorKinds[kind]}</h3>${of.length > 0 ? html`<ul>${items}</ul>` : html`<p class="ask">${words.review.noFactor[kind]}</p>`}`;
  });
  return html`<section aria-labelledby="factors"><h2 id="factors">${words.narrative.factors}</h2>${joinHtml(groups)}</section>`;
}

function themes({ blend, themeTitle }: ReviewMaterial, words: Words): Html {
  if (blend.themes.length === 0) return html``;
  const items = blend.themes.map(({ theme, by }) => html`<li>${themeTitle(theme)}: ${by.join(', ')}</li>`);
  return html`<section aria-labelledby="themes"><h2 id="themes">${words.blend.themes}</h2><ul>${items}</ul></section>`;
}

function writing({ incident }: ReviewMaterial, words: Words, token: string): Html {
  const say = words.review;
  const kinds = Object.entries(words.findingKinds).map(
    ([kind, label]) => html`<option value="${kind}">${label}</option>`,
  );
  const actionKinds = Object.entries(words.actionKinds).map(
    ([kind, label]) => html`<option value="${kind}">${label}</option>`,
  );
  const hidden = html`<input type="hidden" name="token" value="${token}">`;
  const findings = incident.record.findings.map(
    ({ kind, text }) => html`<li><b>${words.findingKinds[kind]}</b> ${text}</li>`,
  );
  const actions = incident.actions.map(
    ({ text, owner }) =>
      html`<li>${text}${owner === undefined ? false : html` <span class="small">${owner}</span>`}</li>`,
  );
  return html`<section aria-labelledby="learnt" class="write"><h2 id="learnt">${say.learntTitle}</h2><p>${say.learntAbout}</p>${findings.length > 0 ? html`<ul>${findings}</ul>` : false}
<form method="post" action="finding">${hidden}<label>${say.kind} <select name="kind">${kinds}</select></label><label>${say.text} <textarea name="text" rows="3" required></textarea></label><button>${say.keepFinding}</button></form></section>
<section aria-labelledby="improve" class="write"><h2 id="improve">${say.actionsTitle}</h2><p>${say.actionsAbout}</p>${actions.length > 0 ? html`<ul>${actions}</ul>` : false}
<form method="post" action="action">${hidden}<label>${say.kind} <select name="kind">${actionKinds}</select></label><label>${say.actionText} <textarea name="text" rows="2" required></textarea></label><label>${say.owner} <input name="owner"></label><label>${say.doneWhen} <input name="doneWhen"></label><button>${say.keepAction}</button></form></section>`;
}

/** Lines to write on, for a review on paper. */
function paperLines({ review: say }: Words): Html {
  return html`<section class="lines"><h2>${say.learntTitle}</h2><hr><hr><hr><hr><h2>${say.actionsTitle}</h2><hr><hr><hr><hr></section>`;
}

function timeOf({ when, event }: Telling, { zone }: Incident): string {
  return when && !when.approximate ? epochToLocal(when.from, zone).time.slice(0, 5) : event.at.asWritten;
}
