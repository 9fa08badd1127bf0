import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { seeded, sentence } from './content.ts';

/**
 * Writes a knowledge base as organisations have it after years: few themes and services that most stories carry and many that few do,
 * years that are full and years that are not, stories without a record, and improvement actions in every state.
 * From a seed, so two runs write the same bytes.
 */
export function writeSkewedContent(root: string, count: number, actions: number): void {
  const random = seeded(20261126);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  /** The first are met most often, as in Zipf's law. */
  const pickSkewed = <Item>(items: readonly Item[]): Item => items[Math.floor(items.length * random() ** 3)] as Item;
  const put = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const ids = (name: string, length: number): string[] => Array.from({ length }, (_, at) => `${name}-${String(at)}`);
  const [themes, services, teams] = [ids('theme', 30), ids('service', 40), ids('team', 15)];
  put(
    'knowledge-base.yaml',
    'format: 1\ntitle: Stories of a large organisation\norganisation: Example\ntimeZone: Europe/London\n',
  );
  for (const id of themes)
    put(
      `themes/${id}.mdx`,
      `---\ntitle: The theme ${id}\ndefinition: ${sentence(pick, 14)}\nquestions: ["Where does ${id} live with you?"]\n---\n${sentence(pick, 30)}\n`,
    );
  put('services.yaml', services.map((id) => `${id}:\n  name: Service ${id}\n  team: ${pick(teams)}\n`).join(''));
  put('teams.yaml', teams.map((id) => `${id}:\n  name: Team ${id}\n`).join(''));
  const lastDay = Temporal.PlainDate.from('2026-11-20');
  for (let index = 0; index < count; index += 1) {
    const day = lastDay.subtract({ days: Math.floor(3600 * random() ** 2) }).toString();
    const folder = `incidents/${day}-story-${String(index)}`;
    const carried = [...new Set([pickSkewed(themes), pickSkewed(themes), pickSkewed(themes)])];
    put(
      `${folder}/narrative.mdx`,
      `---\ntitle: ${sentence(pick, 6)}\nhook: ${sentence(pick, 18)}\nstatus: published\npublished: ${lastDay.subtract({ days: Math.floor(900 * random()) }).toString()}\nmilestones:\n  began: ${day} 09:40\n  detected: ${day} 10:02\n  mitigated: ${day} 11:00\nservices: [${[...new Set([pickSkewed(services), pickSkewed(services)])].join(', ')}]\nteams: [${pickSkewed(teams)}]\nsymptoms: [${pickSkewed(ids('ERR_SYMPTOM', 200))}]\nthemes:\n${carried.map((theme) => `  ${theme}: ${sentence(pick, 12)}\n`).join('')}---\n${sentence(pick, 90)}\n\n## What came next\n\n${sentence(pick, 90)}\n`,
    );
    if (index % 4 !== 0)
      put(
        `${folder}/record.yaml`,
        `people:\n  - id: on-call\n    role: on-call engineer\ntimeline:\n${Array.from({ length: 8 }, (_, at) => `  - id: event-${String(at)}\n    at: ${day} ${String(9 + Math.floor(at / 4)).padStart(2, '0')}:${String((at % 4) * 15).padStart(2, '0')}\n    who: [on-call]\n    what: ${sentence(pick, 12)}\n`).join('')}`,
      );
    const own = Math.floor(((index + 1) * actions) / count) - Math.floor((index * actions) / count);
    if (own > 0)
      put(
        `${folder}/actions.yaml`,
        Array.from(
          { length: own },
          (_, at) =>
            `- id: action-${String(at)}\n  text: ${sentence(pick, 9)}\n  kind: ${pick(['human', 'technical', 'organisational'])}\n  state: ${pick(['proposed', 'planned', 'in-progress', 'done'])}\n  owner: ${pickSkewed(teams)}\n  idea: ${day}\n  answers: [${pick(carried)}]\n`,
        ).join(''),
      );
  }
}

// node scripts/bench/skewed-content.ts FOLDER [NARRATIVES] [ACTIONS]
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = '', count = '200', actions = '270'] = process.argv.slice(2);
  writeSkewedContent(folder, Number(count), Number(actions));
}
