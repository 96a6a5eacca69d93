import type { Typed } from '../../domain/roadmap/attraction/typed.ts';

/** What a form says in a field; empty where it says nothing, or sends a file. */
export function textOf(form: FormData, field: string): string {
	const value = form.get(field);
	return typeof value === 'string' ? value : '';
}

/** A whole number from 1, as a version is; `null` for anything else. */
export function versionOf(form: FormData): number | null {
	const text = textOf(form, 'version');
	return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

/** The fields of a form as a parser of the domain reads them. */
export const typedIn = (form: FormData): Typed => ({
	one: (field) => textOf(form, field),
	all: (field) => form.getAll(field).filter((value) => typeof value === 'string')
});
