import { expect, test } from 'vitest';
import { hasRight, RIGHTS, ROLES } from './role.ts';

/** Written out by hand: whoever widens a role changes this table too. */
const TABLE = `
                      promoter planner county-editor bureau-editor administrator
own-account           yes      yes     yes           yes           yes
see-scenarios         yes      yes     yes           yes           yes
keep-scenarios        no       yes     no            yes           yes
change-any-scenario   no       no      no            yes           yes
keep-templates        yes      yes     yes           yes           yes
see-briefings         yes      yes     yes           yes           yes
keep-briefings        yes      yes     no            yes           yes
follow-projects       no       no      yes           yes           yes
keep-rules            no       no      no            yes           yes
see-attraction        yes      yes     yes           yes           yes
keep-attraction       yes      no      no            yes           yes
keep-targets          no       no      no            yes           yes
report-amounts        no       no      yes           yes           yes
see-records           yes      yes     yes           yes           yes
edit-records          no       no      yes           yes           yes
edit-territory        no       no      no            yes           yes
submit-records        no       no      yes           yes           yes
judge-submissions     no       no      no            yes           yes
publish-records       no       no      no            yes           yes
see-audit             no       no      no            yes           yes
manage-accounts       no       no      no            no            yes
`;
const rows = TABLE.trim()
	.split('\n')
	.map((line) => line.trim().split(/\s+/));

test('the table of rights names every role and every right', () => {
	expect(rows[0]).toEqual([...ROLES]);
	expect(rows.slice(1).map(([right]) => right)).toEqual([...RIGHTS]);
});

test.each(RIGHTS)('%s is what the table says for each role, and nothing for a reader', (right) => {
	const [, ...answers] = rows.find(([name]) => name === right) ?? [];
	expect(ROLES.map((role) => (hasRight(role, right) ? 'yes' : 'no'))).toEqual(answers);
	expect(hasRight(null, right)).toBe(false);
});
