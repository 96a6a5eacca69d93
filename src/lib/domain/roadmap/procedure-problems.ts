import type { Problem } from '../result.ts';
import type { ProcedureDefinition, ProcedureId, ProcedureRecord } from './procedure.ts';

export type ProcedureProblem = Problem<
	/** A conditional pass or a commitment on the construction permit; it counts for nothing. */
	| 'pledge-on-permit'
	| 'pledge-without-owner'
	| 'pledge-without-due-date'
	/** No definition has that id; the record is kept. */
	| 'unknown-procedure'
	| 'duplicate-record'
	/** Done before it was submitted. */
	| 'done-before-submitted'
	/** Limits are whole working days, zero or more. */
	| 'bad-limit'
>;

/** What is wrong with the records of a project and the limits of their definitions. Nothing is taken out. */
export function procedureProblems(
	definitions: readonly ProcedureDefinition[],
	records: readonly ProcedureRecord[]
): ProcedureProblem[] {
	const byId = new Map(definitions.map((definition) => [definition.id, definition]));
	const seen = new Set<ProcedureId>();
	return [
		...definitions.flatMap(limitProblems),
		...records.flatMap((record, index): ProcedureProblem[] => {
			const definition = byId.get(record.procedure);
			const at = { path: `procedures[${index}]`, value: record.procedure };
			const isRepeated = seen.has(record.procedure);
			seen.add(record.procedure);
			return [
				...(definition ? [] : [{ code: 'unknown-procedure' as const, ...at }]),
				...(isRepeated ? [{ code: 'duplicate-record' as const, ...at }] : []),
				...recordProblems(record, definition?.isConstructionPermit === true, at.path)
			];
		})
	];
}

const LIMITS = ['statutoryWorkingDays', 'promisedWorkingDays'] as const;

function limitProblems(definition: ProcedureDefinition): ProcedureProblem[] {
	return LIMITS.flatMap((limit): ProcedureProblem[] => {
		const value = definition[limit];
		if (value === null || (Number.isInteger(value) && value >= 0)) return [];
		return [{ code: 'bad-limit', path: `${definition.id}.${limit}`, value }];
	});
}

function recordProblems(record: ProcedureRecord, isPermit: boolean, path: string): ProcedureProblem[] {
	const { submitted, done } = record;
	const isReversed = submitted !== null && done !== null && done.latest < submitted.earliest;
	return [
		...(isReversed ? [{ code: 'done-before-submitted' as const, path: `${path}.done`, value: [submitted, done] }] : []),
		...(['conditionalPass', 'commitment'] as const).flatMap((kind): ProcedureProblem[] => {
			const pledge = record[kind];
			const at = { path: `${path}.${kind}`, value: pledge };
			if (!pledge) return [];
			if (isPermit) return [{ code: 'pledge-on-permit', ...at }];
			return [
				...(pledge.owner === null ? [{ code: 'pledge-without-owner' as const, ...at }] : []),
				...(pledge.due === null ? [{ code: 'pledge-without-due-date' as const, ...at }] : [])
			];
		})
	];
}
