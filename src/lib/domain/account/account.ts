import type { DivisionCode } from '../territory/territory.ts';
import type { Role } from './role.ts';

export type AccountId = string & { readonly __brand: 'AccountId' };

/** Somebody who signs in. Nothing secret is in it. */
export interface Account {
	readonly id: AccountId;
	/** As it is typed at the door: lower case. */
	readonly signInName: string;
	/** As others read it beside what this person kept. */
	readonly displayName: string;
	readonly role: Role;
	/** Whose records a county editor keeps; `null` for every other role. */
	readonly division: DivisionCode | null;
	/** A deactivated account opens no door; what it kept stays. */
	readonly active: boolean;
	/** 1 as made; each change adds one. */
	readonly version: number;
}
