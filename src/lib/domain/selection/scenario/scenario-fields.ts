import type { Problem, Result } from '../../result.ts';

export type ScenarioFieldProblem = Problem<'no-name' | 'long-name' | 'long-note'>;

export const MOST_SCENARIO_NAME = 80;
export const MOST_SCENARIO_NOTE = 2_000;

/** Marks that turn the direction of the text around them, and what no line of text holds. */
const UNSEEN = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;

/** A name of one line and a note of several, as somebody typed them. */
export function parseScenarioFields({
	name: typedName,
	note: typedNote
}: {
	name: string;
	note: string;
}): Result<{ name: string; note: string }, ScenarioFieldProblem> {
	const name = typedName.normalize('NFC').replace(/\s+/gu, ' ').replace(UNSEEN, '').trim();
	const lines = typedNote.normalize('NFC').replace(/\r\n?/g, '\n').split('\n');
	const note = lines
		.map((line) => line.replace(/\t/g, ' ').replace(UNSEEN, '').trimEnd())
		.join('\n')
		.trim();
	const problems: ScenarioFieldProblem[] = [];
	if (name === '') problems.push({ code: 'no-name', path: 'name', value: typedName.slice(0, MOST_SCENARIO_NAME) });
	if ([...name].length > MOST_SCENARIO_NAME)
		problems.push({ code: 'long-name', path: 'name', value: [...name].length });
	if ([...note].length > MOST_SCENARIO_NOTE)
		problems.push({ code: 'long-note', path: 'note', value: [...note].length });
	return problems.length === 0 ? { ok: true, value: { name, note } } : { ok: false, problems };
}
