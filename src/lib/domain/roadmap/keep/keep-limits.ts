import type { Result } from '../../result.ts';
import type { ProcedureDefinition } from '../procedure.ts';
import { type KeepProblem, Typed, type TypedFields } from './typed-fields.ts';

/** Five years of working days: no office is given longer. */
const MOST_WORKING_DAYS = 1250;

/**
 * The limits of a procedure as somebody typed them: `basis`, `statutory` and `promised` (working days, empty: none
 * known), `statutorySource`, `reason`. A limit without a source is shown as having none.
 */
export function readLimits(
	fields: TypedFields,
	before: ProcedureDefinition
): Result<{ readonly definition: ProcedureDefinition; readonly reason: string | null }, KeepProblem> {
	const typed = new Typed(fields);
	const basis = typed.words('basis') ?? typed.note('no-words', 'basis');
	const statutoryWorkingDays = typed.count('statutory', 0, MOST_WORKING_DAYS);
	const promisedWorkingDays = typed.count('promised', 0, MOST_WORKING_DAYS);
	const definition: ProcedureDefinition = {
		...before,
		basis: basis ?? before.basis,
		statutoryWorkingDays,
		statutorySource: typed.words('statutorySource'),
		promisedWorkingDays
	};
	const fieldsOfLimits = ['basis', 'statutoryWorkingDays', 'statutorySource', 'promisedWorkingDays'] as const;
	const changed = fieldsOfLimits.filter((field) => before[field] !== definition[field]);
	const reason = typed.reason(changed.some((field) => before[field] !== null));
	if (changed.length === 0 && typed.problems.length === 0) typed.note('nothing-new', 'form', '');
	return typed.problems.length > 0
		? { ok: false, problems: typed.problems }
		: { ok: true, value: { definition, reason } };
}
