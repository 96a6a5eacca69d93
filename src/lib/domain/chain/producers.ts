import type { ProjectTable } from '../catalogue/project-table.ts';
import type { Enterprise } from '../territory/territory.ts';

/**
 * How many producers stand behind enterprises and producing projects together.
 *
 * An investor is free text. A project counts as the enterprise's own, and not once more, where its investor is
 * letter for letter the enterprise's Chinese name or an alias; projects of one and the same investor text count once;
 * a project that names no investor counts for itself. A parent and its subsidiary are two.
 */
export function countProducers(
	enterprises: readonly Enterprise[],
	producing: readonly number[],
	{ investors }: Pick<ProjectTable, 'investors'>
): number {
	if (producing.length === 0) return enterprises.length;
	const counted = new Set(enterprises.flatMap(({ name }) => [name.zh, ...name.aliases]));
	let count = enterprises.length;
	for (const row of producing) {
		const investor = investors[row] ?? null;
		if (investor !== null && counted.has(investor)) continue;
		if (investor !== null) counted.add(investor);
		count++;
	}
	return count;
}
