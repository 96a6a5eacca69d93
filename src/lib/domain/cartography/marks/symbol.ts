import { NOT_REPORTED, type ProjectTable } from '../../catalogue/project-table.ts';
import { commitmentOf, STAGES } from '../../project/project.ts';
import type { Park } from '../../territory/territory.ts';
import type { SymbolMark } from './mark.ts';

interface Place {
	readonly x: number;
	readonly y: number;
}

/** The symbol of one project: its shape tells how sure it is, its colour the primary chain. */
export function projectSymbol(table: ProjectTable, row: number, at: Place): SymbolMark {
	const stage = STAGES[table.stage[row] ?? 0] ?? 'planned';
	const chain = table.chain[row] ?? NOT_REPORTED;
	return {
		kind: 'symbol',
		...at,
		target: { kind: 'project', row },
		shape: commitmentOf(stage),
		chain: chain === NOT_REPORTED ? -1 : chain
	};
}

/** The symbol of one park: dashed where its level is unverified. */
export const parkSymbol = (park: Park, index: number, at: Place): SymbolMark => ({
	kind: 'symbol',
	...at,
	target: { kind: 'park', park: index },
	shape: park.level === 'unverified' ? 'park-unverified' : 'park',
	chain: -1
});
