import { hasRight } from '$lib/domain/account/role';
import type { DivisionCode } from '$lib/domain/territory/territory';
import type { Person } from '../may-follow';

/** Whether to offer assigning and new indicators; the server decides once more. */
export const mayKeepTargets = (person: Person): boolean => hasRight(person?.role ?? null, 'keep-targets');

/** Whether to offer reporting for a division; `null`: for what belongs to none. */
export function mayReport(person: Person, division: DivisionCode | null): boolean {
	if (!hasRight(person?.role ?? null, 'report-amounts')) return false;
	return person?.role !== 'county-editor' || (division !== null && division === person.division);
}
