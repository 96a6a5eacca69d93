import { hasRight, type Role } from '$lib/domain/account/role';
import type { DivisionCode } from '$lib/domain/territory/territory';

/** Whoever is signed in, as the frame knows them. */
export type Person = { readonly role: Role; readonly division: DivisionCode | null } | null;

/** Whether to offer writing down what becomes of a division's projects; the server decides once more. */
export function mayFollow(person: Person, division: DivisionCode | null): boolean {
	if (!hasRight(person?.role ?? null, 'follow-projects')) return false;
	return person?.role !== 'county-editor' || (division !== null && division === person.division);
}
