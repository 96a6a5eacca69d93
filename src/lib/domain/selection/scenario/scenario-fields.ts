import type { Problem, Result } from '../../result.ts';
import { oneLine, severalLines } from '../../typed-text.ts';

export type ScenarioFieldProblem = Problem<'no-name' | 'long-name' | 'long-note'>;

export const MOST_SCENARIO_NAME = 80;
export const MOST_SCENARIO_NOTE = 2_000;

/** A name of one line and a note of several, as somebody typed them. */
export function parseScenarioFields({
	name: typedName,
	note: typedNote
}: {
	name: string;
	note: string;
}): Result<{ name: string; note: string }, ScenarioFieldProblem> {
	const name = oneLine(typedName);
	const note = severalLines(typedNote);
	const problems: ScenarioFieldProblem[] = [];
	if (name === '') problems.push({ code: 'no-name', path: 'name', value: typedName.slice(0, MOST_SCENARIO_NAME) });
	if ([...name].length > MOST_SCENARIO_NAME)
		problems.push({ code: 'long-name', path: 'name', value: [...name].length });
	if ([...note].length > MOST_SCENARIO_NOTE)
		problems.push({ code: 'long-note', path: 'note', value: [...note].length });
	return problems.length === 0 ? { ok: true, value: { name, note } } : { ok: false, problems };
}
