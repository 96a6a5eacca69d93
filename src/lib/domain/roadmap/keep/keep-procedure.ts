import { type Pledge, PROCEDURE_STATES, type ProcedureRecord } from '../procedure.ts';
import type { Known, NewChange } from './keep.ts';
import { isSameRecord } from './same-record.ts';
import type { Typed } from './typed-fields.ts';

export const PLEDGES = ['conditionalPass', 'commitment'] as const;

/**
 * One procedure: `procedure` (its id), `state`, `submitted`, `done`, `owner`; for each pledge `conditionalPass` and
 * `commitment` (`yes`: there is one), its `…-owner`, `…-due`, `…-fulfilled`; `reason`. The construction permit takes no
 * pledge. What was done or known by date and becomes otherwise needs a reason.
 */
export function keepProcedure(typed: Typed, { project, definitions, today }: Known): NewChange[] {
	const id = typed.raw('procedure');
	const definition = definitions.find((each) => each.id === id);
	if (!definition) {
		typed.note('not-offered', 'procedure');
		return [];
	}
	const before = project.procedures.find(({ procedure }) => procedure === definition.id);
	const record: ProcedureRecord = {
		procedure: definition.id,
		owner: typed.words('owner'),
		state: typed.choice('state', PROCEDURE_STATES),
		submitted: typed.past('submitted', today),
		done: typed.past('done', today),
		conditionalPass: pledge(typed, 'conditionalPass', today),
		commitment: pledge(typed, 'commitment', today)
	};
	const { submitted, done, state } = record;
	if (submitted && done && done.latest < submitted.earliest) typed.note('out-of-order', 'done');
	if (done && state !== 'done') typed.note('out-of-order', 'state');
	if (definition.isConstructionPermit && (record.conditionalPass ?? record.commitment))
		typed.note('permit-takes-no-pledge', record.conditionalPass ? 'conditionalPass' : 'commitment');
	const isUndone = before?.state === 'done' && (state !== 'done' || !isSameRecord(before.done, done));
	const isMoved = before !== undefined && before.submitted !== null && !isSameRecord(before.submitted, submitted);
	const reason = typed.reason(isUndone || isMoved);
	if (before ? isSameRecord(before, record) : isSilent(record)) return [];
	return [{ kind: 'procedure', record, reason }];
}

function pledge(typed: Typed, kind: (typeof PLEDGES)[number], today: number): Pledge | null {
	if (typed.whether(kind) !== true) return null;
	const fulfilled = typed.day(`${kind}-fulfilled`);
	if (fulfilled !== null && fulfilled > today) typed.note('after-today', `${kind}-fulfilled`);
	return { owner: typed.words(`${kind}-owner`), due: typed.day(`${kind}-due`), fulfilled };
}

const isSilent = ({ procedure: _, ...record }: ProcedureRecord): boolean =>
	Object.values(record).every((value) => value === null);
