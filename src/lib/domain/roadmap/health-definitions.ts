/** Best to worst is not their order: the first that holds is the health of a project. */
export const HEALTHS = ['done', 'blocked', 'overdue', 'atRisk', 'unknown', 'onTrack'] as const;
export type Health = (typeof HEALTHS)[number];

/** Days later than its baseline from which a milestone that is still to come counts as slipped. Ours; no authority's. */
export const SLIP_DAYS = 30;

/**
 * What makes a health, for the screen to print: one of its tests is enough, and the healths are tried in the order they
 * stand in. On track has no test: nothing else holds, at least one milestone lies ahead with a due date, and nothing
 * that would decide is unknown.
 */
export const HEALTH_DEFINITIONS = [
	{ health: 'done', tests: ['capacity-reached'] },
	{
		health: 'blocked',
		tests: ['suspended', 'halted', 'started-without-permit', 'rule-blocks', 'procedure-returned']
	},
	{ health: 'overdue', tests: ['milestone-overdue', 'rule-missed', 'pledge-overdue'] },
	{ health: 'atRisk', tests: ['forecast-after-due', 'forecast-passed', 'slipped', 'rule-out-of-reach'] },
	{ health: 'unknown', tests: ['milestone-unknown', 'nothing-due', 'halt-unknown', 'rule-undetermined'] },
	{ health: 'onTrack', tests: [] }
] as const satisfies readonly { readonly health: Health; readonly tests: readonly string[] }[];

export type HealthTest = (typeof HEALTH_DEFINITIONS)[number]['tests'][number];

const HEALTH_OF = new Map<HealthTest, Health>(
	HEALTH_DEFINITIONS.flatMap(({ health, tests }) => tests.map((test): [HealthTest, Health] => [test, health]))
);

/** The health that the tests which hold come to; on track where none does. Their order means nothing. */
export function healthOf(tests: readonly HealthTest[]): Health {
	const found = new Set(tests.map((test) => HEALTH_OF.get(test)));
	return HEALTHS.find((health) => found.has(health)) ?? 'onTrack';
}
