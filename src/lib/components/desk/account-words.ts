import type { AccountFieldProblem } from '$lib/domain/account/account-fields';
import { LEAST_PASSWORD } from '$lib/domain/account/account-fields';
import type { Role } from '$lib/domain/account/role';
import { m } from '$lib/paraglide/messages';

export const ROLE_WORDS: Readonly<Record<Role, () => string>> = {
	promoter: m.role_promoter,
	planner: m.role_planner,
	'county-editor': m.role_county_editor,
	'bureau-editor': m.role_bureau_editor,
	administrator: m.role_administrator
};

/** What a role may do, for whoever gives it. */
export const ROLE_MAY: Readonly<Record<Role, () => string>> = {
	promoter: m.role_promoter_may,
	planner: m.role_planner_may,
	'county-editor': m.role_county_editor_may,
	'bureau-editor': m.role_bureau_editor_may,
	administrator: m.role_administrator_may
};

const FAULTS: Readonly<Record<AccountFieldProblem['code'], () => string>> = {
	'sign-in-name': m.account_fault_sign_in_name,
	'display-name': m.account_fault_display_name,
	'too-short': () => m.account_fault_too_short({ least: LEAST_PASSWORD }),
	'too-long': m.account_fault_too_long,
	'too-plain': m.account_fault_too_plain,
	'contains-name': m.account_fault_contains_name,
	'not-the-same': m.account_fault_not_the_same
};

/** What is wrong with one field of a form, in words; `undefined` where nothing is. */
export function faultOf(problems: readonly AccountFieldProblem[] | undefined, path: string): string | undefined {
	const problem = problems?.find((one) => one.path === path);
	return problem && FAULTS[problem.code]();
}
