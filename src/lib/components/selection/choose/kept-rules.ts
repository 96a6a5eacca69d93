import type { Rule } from '$lib/domain/selection/portfolio/setting';

const KEPT = 'hetu-portfolio-rules.';

/** The rules kept in the browser for the projects of a portfolio; what cannot be read is left out. */
export function readRules(portfolio: string): readonly Rule[] {
	try {
		return parseRules(JSON.parse(localStorage.getItem(KEPT + portfolio) ?? '[]'));
	} catch (error) {
		console.info('no rules can be read', error);
		return [];
	}
}

export function keepRules(portfolio: string, rules: readonly Rule[]): void {
	try {
		localStorage.setItem(KEPT + portfolio, JSON.stringify(rules));
	} catch (error) {
		// storage may be full or forbidden; the rules last as long as the page
		console.info('the rules are not kept', error);
	}
}

/** Rules of the kinds that readers make here; anything else is dropped. */
export const parseRules = (kept: unknown): Rule[] =>
	Array.isArray(kept) ? kept.flatMap((one: unknown) => parseRule(one) ?? []) : [];

function parseRule(kept: unknown): Rule | null {
	if (typeof kept !== 'object' || kept === null) return null;
	const { kind, project, other, needed, count } = kept as Readonly<Record<string, unknown>>;
	switch (kind) {
		case 'excludes':
			return isId(project) && isId(other) ? { kind, project, other } : null;
		case 'needs':
			return isId(project) && isId(needed) ? { kind, project, needed } : null;
		case 'takes':
		case 'leaves':
			return isId(project) ? { kind, project } : null;
		case 'coversChains':
		case 'atMost':
			return typeof count === 'number' && Number.isInteger(count) && count >= 0 ? { kind, count } : null;
		default:
			return null;
	}
}

const isId = (value: unknown): value is string => typeof value === 'string' && value !== '';
