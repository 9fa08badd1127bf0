import { shortened } from '../shortened.ts';
import { contentPath, sameName } from '../model/content-path.ts';
import type { DataTable } from '../model/data-table.ts';
import type { PlacedProblem } from '../model/message.ts';
import { walkProse, type ProseElement } from '../model/prose.ts';
import { chosenColumns, numberIn } from '../narrative/table-columns.ts';
import { didYouMean } from '../parse/did-you-mean.ts';
import { withProse } from '../parse/documents.ts';
import { offsetAt } from '../parse/source-text.ts';
import { tableAt } from '../parse/table-at.ts';
import { atSpot, type Placed } from '../rule-kit/place-problem.ts';
import { attributeSpot } from '../rule-kit/references.ts';
import { defineRule, type RuleWorld } from '../rule-kit/rule.ts';

type Trouble = Pick<PlacedProblem, 'reason' | 'help'> & { attribute: string; word: string; expected?: string[] };

export default defineRule({
  id: 'chart-data',
  title: 'Draw charts from data that are there',
  level: 'error',
  group: 'references',
  about: 'knowledge-base',
  check: (world) => {
    const told = new Set<string>();
    return withProse(world.documents).flatMap((document) => {
      const problems: PlacedProblem[] = [];
      walkProse(document.prose, (node) => {
        if (node.type !== 'element') return undefined;
        for (const { to, id } of world.vocabulary.get(node.name)?.refersTo?.(node.attributes) ?? []) {
          const inTable = to === 'table' ? troubleInTable(id, document, world) : undefined;
          const trouble = to === 'table' && !inTable ? troubleOf(id, node, document, world) : undefined;
          if (inTable && !told.has(inTable.file)) problems.push(inTable);
          if (inTable) told.add(inTable.file);
          if (!trouble) continue;
          const { attribute, word, ...words } = trouble;
          const spot = attributeSpot(document.source.text, node, attribute, word);
          problems.push(atSpot(document, spot, words));
        }
        return undefined;
      });
      return problems;
    });
  },
});

/** A file that is no table is told of where it breaks off; a head of another mark than the rows is what has to be mended there. */
function troubleInTable(address: string, document: Placed, { graph }: RuleWorld): PlacedProblem | undefined {
  const path = contentPath(document.source.file, address);
  if (path === undefined) return undefined;
  const table = tableAt(graph.tables, path);
  const source = graph.tables.get(sameName(path));
  if (!table || !('reason' in table) || !source) return undefined;
  const [head = ''] = source.text.split('\n', 1);
  // A first row of one cell above rows of several names no columns: a comment, or how a spreadsheet says what parts cells.
  const isLone = table.line === 2 && !/[,\t]/.test(head);
  const isHead = isLone && head.includes(';') && !/^sep=/i.test(head);
  const start = offsetAt(source.text, isLone ? 1 : table.line, 1);
  const end = source.text.indexOf('\n', start);
  return atSpot(
    { source },
    { start, end: end < 0 ? source.text.length : end },
    isLone ? oddHead(head.trim(), isHead) : { reason: table.reason, help: table.help },
  );
}

function oddHead(head: string, isParted: boolean): Pick<PlacedProblem, 'reason' | 'help'> {
  if (isParted)
    return {
      reason: 'Unexpected ; between the names of columns, expected , as in the rows',
      help: 'One mark parts all cells of a file.',
    };
  return {
    reason: `Unexpected “${shortened(head)}” in the first row, expected as many names of columns as there are cells below`,
    help: 'A CSV begins with the names of its columns. Comments and titles belong into the story.',
  };
}

function troubleOf(address: string, node: ProseElement, document: Placed, world: RuleWorld): Trouble | undefined {
  const path = contentPath(document.source.file, address);
  const table = path === undefined ? undefined : tableAt(world.graph.tables, path);
  // Why it is left out is told there.
  if (path !== undefined && world.graph.broken.has(sameName(path))) return undefined;
  if (!table) return { attribute: 'data', word: address, ...missing(address, path, document, world) };
  if ('reason' in table) return undefined;
  const { x, y } = node.attributes;
  const columns = chosenColumns(table, {
    x: typeof x === 'string' ? x : undefined,
    y: typeof y === 'string' ? y : undefined,
  });
  if (!columns.ok) return missingColumn(columns.attribute, columns.missing, table);
  const empty = columns.y.find((column) => !table.rows.some((row) => numberIn(row[column] ?? '') !== undefined));
  const named = empty === undefined ? undefined : table.columns[empty];
  if (named !== undefined)
    return {
      attribute: y === undefined ? 'data' : 'y',
      word: y === undefined ? address : named,
      reason: `Unexpected column ${named} without a number, expected numbers`,
      help: 'Numbers are written 1200, 1,200 or 12.5; name the columns to draw with y.',
    };
  if (columns.y.length === 0 || table.rows.length < 2)
    return {
      attribute: 'data',
      word: address,
      reason: `Unexpected table of ${String(table.columns.length)} columns and ${String(table.rows.length)} rows, expected two of each at least`,
      help: 'One value is a sentence, not a chart.',
    };
  return undefined;
}

function missing(
  address: string,
  path: string | undefined,
  document: Placed,
  { graph }: RuleWorld,
): Pick<Trouble, 'reason' | 'help' | 'expected'> {
  if (path === undefined)
    return {
      reason: `Unexpected file ${address} outside the knowledge base, expected a CSV inside it`,
      help: 'Put the file into the folder of the story and name it here.',
    };
  const folder = document.source.file.slice(0, document.source.file.lastIndexOf('/') + 1);
  const beside = [...graph.tables.keys()]
    .filter((file) => file.startsWith(folder))
    .map((file) => file.slice(folder.length));
  const near = didYouMean(address, beside, 1)[0];
  return {
    reason: `Unexpected file ${address}, expected ${near ?? 'a CSV beside this one'}`,
    help: near === undefined ? 'Put the file into the folder of the story and name it here.' : `Did you mean ${near}?`,
    ...(near === undefined ? {} : { expected: [near] }),
  };
}

function missingColumn(attribute: 'x' | 'y', word: string, { columns }: DataTable): Trouble {
  const near = didYouMean(word, [...columns], 1)[0];
  return {
    attribute,
    word,
    reason: `Unexpected column ${word}, expected ${near ?? columns.slice(0, 8).join(', ')}`,
    help: near === undefined ? 'The first row of the CSV names its columns.' : `Did you mean ${near}?`,
    ...(near === undefined ? {} : { expected: [near] }),
  };
}
