import { html, type Html } from '../html.ts';
import { keepWhole } from '../words/keep-whole.ts';

type Voice = 'command' | 'screen' | 'error' | 'code';

/** What a block of code says in a story, by the language that its author wrote behind the fence. */
const voices: Readonly<Record<string, Voice>> = {
  sh: 'command',
  bash: 'command',
  zsh: 'command',
  shell: 'command',
  powershell: 'command',
  console: 'screen',
  terminal: 'screen',
  'shell-session': 'screen',
  error: 'error',
  traceback: 'error',
  log: 'error',
  alert: 'error',
};

/** Words of the three voices, for those who do not see how a block is set. */
export type CodeWords = Readonly<Record<'command' | 'screen' | 'error', string>>;

/**
 * Code as what it was to people: a command that somebody typed, a screen with prompts and answers, an error text, or code.
 * A prompt is no part of the command, so it is not copied with it.
 */
export function codeToHtml(value: string, language: string | null, words: CodeWords): Html {
  const voice = (language !== null && voices[language.toLowerCase()]) || 'code';
  const name = voice === 'code' ? undefined : words[voice];
  const content =
    voice === 'screen' || voice === 'command' ? value.split('\n').map(screenLine) : [keepWhole(value, 'code')];
  return html`<pre class="said-${voice}" tabindex="0"${name !== undefined && html` role="region" aria-label="${name}"`}><code${language !== null && html` class="language-${language}"`}>${content.map((line, index) => (index === 0 ? line : html`\n${line}`))}</code></pre>`;
}

const prompt = /^((?:[\w.-]+@[\w.-]+[: ][^$#%>]{0,60}|PS [A-Z]:[^>]{0,60}|[\w.-]{1,30})?[$#%>] )(.*)$/;

function screenLine(line: string): Html {
  const [, mark, command] = prompt.exec(line) ?? [];
  if (mark === undefined) return keepWhole(line, 'code');
  return html`<span class="prompt">${mark}</span><kbd>${keepWhole(command ?? '', 'code')}</kbd>`;
}
