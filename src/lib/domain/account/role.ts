/** What an account is made for. Whoever has none is a reader. */
export const ROLES = ['promoter', 'planner', 'county-editor', 'bureau-editor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** What somebody may do beyond reading what is public. */
export const RIGHTS = [
	'own-account',
	'see-scenarios',
	'keep-scenarios',
	'change-any-scenario',
	'keep-templates',
	'see-briefings',
	'keep-briefings',
	'follow-projects',
	'keep-rules',
	'see-attraction',
	'keep-attraction',
	'keep-targets',
	'report-amounts',
	'see-records',
	'edit-records',
	'edit-territory',
	'submit-records',
	'judge-submissions',
	'publish-records',
	'see-audit',
	'manage-accounts'
] as const;
export type Right = (typeof RIGHTS)[number];

const RIGHTS_OF: Readonly<Record<Role, readonly Right[]>> = {
	promoter: [
		'own-account',
		'see-scenarios',
		'keep-templates',
		'see-briefings',
		'keep-briefings',
		'see-attraction',
		'keep-attraction',
		'see-records'
	],
	planner: [
		'own-account',
		'see-scenarios',
		'keep-scenarios',
		'keep-templates',
		'see-briefings',
		'keep-briefings',
		'see-attraction',
		'see-records'
	],
	'county-editor': [
		'own-account',
		'see-scenarios',
		'keep-templates',
		'see-briefings',
		'follow-projects',
		'report-amounts',
		'see-attraction',
		'see-records',
		'edit-records',
		'submit-records'
	],
	'bureau-editor': [
		'own-account',
		'see-scenarios',
		'keep-scenarios',
		'change-any-scenario',
		'keep-templates',
		'see-briefings',
		'keep-briefings',
		'follow-projects',
		'keep-rules',
		'see-attraction',
		'keep-attraction',
		'keep-targets',
		'report-amounts',
		'see-records',
		'edit-records',
		'edit-territory',
		'submit-records',
		'judge-submissions',
		'publish-records',
		'see-audit'
	],
	administrator: RIGHTS
};

/** Whether a role has a right; a reader (`null`) has none. */
export const hasRight = (role: Role | null, right: Right): boolean => role !== null && RIGHTS_OF[role].includes(right);
