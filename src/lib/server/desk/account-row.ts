import type { Account, AccountId } from '../../domain/account/account.ts';
import { ROLES } from '../../domain/account/role.ts';
import type { DivisionCode } from '../../domain/territory/territory.ts';
import type { AccountTable } from '../db/tables.ts';

/** The account of a row. @throws for a role that this version does not know. */
export function accountOf(row: Omit<AccountTable, 'password_hash' | 'created_at'>): Account {
	const role = ROLES.find((one) => one === row.role);
	if (!role) throw new Error(`unknown role: ${row.role}`);
	return {
		id: row.id as AccountId,
		signInName: row.sign_in_name,
		displayName: row.display_name,
		role,
		division: row.division as DivisionCode | null,
		active: row.active === 1,
		version: row.version
	};
}
