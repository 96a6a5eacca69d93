import type { Problem } from '../../domain/result.ts';
import { describeProblem } from '../db/seed.ts';

/** Problems shown before the rest is only counted. */
const SHOWN = 20;

/** What was asked for is not done, and nothing was changed; the message says why in plain words. */
export class Refused extends Error {
	readonly problems: readonly Problem[];
	constructor(reason: string, problems: readonly Problem[] = []) {
		super([reason, ...listed(problems)].join('\n'));
		this.problems = problems;
	}
}

/** One line a problem; of very many the first. */
export function listed(problems: readonly Problem[]): string[] {
	const lines = problems.slice(0, SHOWN).map((problem) => `  ${describeProblem(problem)}`);
	return problems.length > SHOWN ? [...lines, `  … and ${problems.length - SHOWN} more`] : lines;
}
