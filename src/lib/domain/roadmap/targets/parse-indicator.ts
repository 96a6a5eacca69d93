import type { Problem, Result } from '../../result.ts';
import { oneLine } from '../../typed-text.ts';
import { COUNTINGS, type Indicator, type IndicatorName, type IndicatorUnit, unitOfCounting } from './indicator.ts';

export const MOST_NAME = 60;
/** Indicators of a portfolio: more than anybody reads. */
export const MOST_INDICATORS = 40;

export type IndicatorProblem = Problem<
	'no-name' | 'long-name' | 'unknown-counting' | 'unknown-unit' | 'no-unit' | 'long-unit' | 'bad-decimals'
>;

/** An indicator as somebody wants it, typed. A translation may be left out. */
export interface IndicatorFields {
	readonly name: Readonly<Record<'zh' | 'en' | 'ru', string>>;
	readonly counting: string;
	/** `projects`, `wanYuan` or `own`; of what is counted from the roadmap it follows. */
	readonly unit: string;
	readonly unitName: Readonly<Record<'zh' | 'en' | 'ru', string>>;
	/** `0`, `1` or `2`. */
	readonly decimals: string;
}

/** Reads what an indicator is to be. */
export function parseIndicator(
	fields: IndicatorFields
): Result<Pick<Indicator, 'name' | 'counting' | 'unit'>, IndicatorProblem> {
	const problems: IndicatorProblem[] = [];
	const counting = COUNTINGS.find((each) => each === fields.counting);
	if (!counting) problems.push({ code: 'unknown-counting', path: 'counting', value: fields.counting.slice(0, 40) });
	const name = nameOf(fields.name, { path: 'name', none: 'no-name', long: 'long-name', problems });
	const follows = counting ? unitOfCounting(counting) : null;
	const unit = follows ? ({ kind: follows } as const) : unitOf(fields, problems);
	if (!counting || !unit || problems.length > 0) return { ok: false, problems };
	return { ok: true, value: { name, counting, unit } };
}

interface Naming {
	readonly path: string;
	readonly none: IndicatorProblem['code'];
	readonly long: IndicatorProblem['code'];
	readonly problems: IndicatorProblem[];
}

function nameOf(typed: IndicatorFields['name'], { path, none, long, problems }: Naming): IndicatorName {
	const [zh, en, ru] = [oneLine(typed.zh), oneLine(typed.en), oneLine(typed.ru)];
	if (zh === '') problems.push({ code: none, path: `${path}.zh`, value: '' });
	for (const [locale, text] of Object.entries({ zh, en, ru }))
		if ([...text].length > MOST_NAME) problems.push({ code: long, path: `${path}.${locale}`, value: [...text].length });
	return { zh, en: en || null, ru: ru || null };
}

function unitOf({ unit, unitName, decimals }: IndicatorFields, problems: IndicatorProblem[]): IndicatorUnit | null {
	if (unit === 'projects' || unit === 'wanYuan') return { kind: unit };
	if (unit !== 'own') {
		problems.push({ code: 'unknown-unit', path: 'unit', value: unit.slice(0, 40) });
		return null;
	}
	if (!/^[012]$/.test(decimals))
		problems.push({ code: 'bad-decimals', path: 'decimals', value: decimals.slice(0, 40) });
	const name = nameOf(unitName, { path: 'unitName', none: 'no-unit', long: 'long-unit', problems });
	return { kind: 'own', name, decimals: Number(decimals) };
}
