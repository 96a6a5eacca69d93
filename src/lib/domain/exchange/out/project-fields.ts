import { NO_NEEDS_KNOWN, type Needs } from '../../matching/needs.ts';
import { type Benefits, NO_BENEFITS_KNOWN } from '../../project/benefits.ts';
import { divisionOf, placeProject } from '../../project/place.ts';
import type { Project, ProjectDate } from '../../project/project.ts';
import type { Position } from '../../territory/territory.ts';
import { fieldsOf, type RecordContext, type Value } from './field.ts';
import { asJson, chainNames, divisionName, joined, NAME_FIELDS, SOURCE_FIELDS } from './shared-fields.ts';

const text = { kind: 'text', unit: null } as const;
const codes = { kind: 'codes', unit: null } as const;
const parts = { kind: 'parts', unit: null } as const;
const yesNo = { kind: 'yesNo', unit: null } as const;
const amount = { kind: 'number' } as const;
const whole = { kind: 'whole' } as const;

const need =
	<Key extends keyof Needs>(key: Key) =>
	({ needs }: Project): Needs[Key] =>
		(needs ?? NO_NEEDS_KNOWN)[key];
const benefit =
	<Key extends keyof Benefits>(key: Key) =>
	({ benefits }: Project): Benefits[Key] =>
		(benefits ?? NO_BENEFITS_KNOWN)[key];
const dated =
	(event: ProjectDate['event']) =>
	({ dates }: Project, { words }: RecordContext): string | null => {
		const found = dates.filter((date) => date.event === event);
		// what happened says more than what was meant to
		const date = found.find(({ planned }) => !planned) ?? found[0];
		return date ? words.date(date.date, date.planned) : null;
	};

/** Every value of a project that Hetu holds, those of its parts last. What only words repeat is there for readers. */
export const PROJECT_FIELDS = fieldsOf<Project>()([
	{ key: 'id', short: 'ID', ...text, of: ({ id }) => id },
	...NAME_FIELDS,
	{ key: 'name_note', short: 'NAME_NOTE', ...parts, of: ({ nameNote }) => nameNote },
	{ key: 'portfolio', short: 'PORTFOLIO', ...text, of: ({ portfolio }) => portfolio },
	{ key: 'portfolio_name', short: 'PORTF_NAME', ...text, of: (_, { portfolio, words }) => words.text(portfolio.name) },
	{ key: 'investor', short: 'INVESTOR', ...text, of: ({ investor }) => investor },
	{ key: 'division_code', short: 'DIV_CODE', ...text, of: ({ division }) => division },
	{
		key: 'division',
		short: 'DIVISION',
		...text,
		of: (project, context) => divisionName(divisionOf(project, context.index.parks), context)
	},
	{ key: 'place_reported', short: 'PLACE_REP', ...text, of: ({ placeReported }) => placeReported },
	{ key: 'park_id', short: 'PARK_ID', ...text, of: ({ park }) => park },
	{ key: 'park', short: 'PARK', ...text, of: parkName },
	{ key: 'chain_ids', short: 'CHAIN_IDS', ...codes, of: ({ chains }) => chains },
	{ key: 'chains', short: 'CHAINS', ...text, of: ({ chains }, context) => chainNames(chains, context) },
	{ key: 'link_ids', short: 'LINK_IDS', ...codes, of: ({ links }) => links },
	{ key: 'links', short: 'LINKS', ...text, of: linkNames },
	{ key: 'chain_mapping', short: 'CHAIN_MAP', ...text, of: ({ chainMapping }) => chainMapping },
	{ key: 'stage_code', short: 'STAGE_CODE', ...text, of: ({ stage }) => stage },
	{ key: 'stage', short: 'STAGE', ...text, of: ({ stage }, { words }) => words.code('stage', stage) },
	{ key: 'stage_reported', short: 'STAGE_REP', ...text, of: ({ stageReported }) => stageReported },
	{ key: 'flag_codes', short: 'FLAG_CODES', ...codes, of: ({ flags }) => flags },
	{
		key: 'flags',
		short: 'FLAGS',
		...text,
		of: ({ flags }, { words }) =>
			joined(
				flags.map((flag) => words.code('flag', flag)),
				words.comma
			)
	},
	{ key: 'programme_ids', short: 'PROG_IDS', ...codes, of: ({ programmes }) => programmes },
	{ key: 'programmes', short: 'PROGRAMMES', ...text, of: programmeNames },
	{
		key: 'investment_wan_yuan',
		short: 'INVEST_WY',
		...amount,
		unit: 'wanYuan',
		of: ({ investmentWanYuan }) => investmentWanYuan
	},
	{ key: 'investment_bound_code', short: 'INV_B_CODE', ...text, of: ({ investmentBound }) => investmentBound },
	{
		key: 'investment_bound',
		short: 'INV_BOUND',
		...text,
		of: ({ investmentWanYuan, investmentBound }, { words }) =>
			investmentWanYuan === null ? null : words.code('bound', investmentBound)
	},
	{ key: 'land_ha', short: 'LAND_HA', ...amount, unit: 'ha', of: ({ landHa }) => landHa },
	{ key: 'jobs', short: 'JOBS', ...whole, unit: 'people', of: ({ jobs }) => jobs },
	{
		key: 'output_wan_yuan',
		short: 'OUTPUT_WY',
		...amount,
		unit: 'wanYuan',
		of: ({ outputWanYuan }) => outputWanYuan
	},
	{ key: 'tax_wan_yuan', short: 'TAX_WY', ...amount, unit: 'wanYuan', of: ({ taxWanYuan }) => taxWanYuan },
	{ key: 'power_kva', short: 'POWER_KVA', ...amount, unit: 'kva', of: need('powerKva') },
	{ key: 'water_m3_per_day', short: 'WATER_M3_D', ...amount, unit: 'm3PerDay', of: need('waterM3PerDay') },
	{ key: 'heat_gj_per_hour', short: 'HEAT_GJ_H', ...amount, unit: 'gjPerHour', of: need('heatGjPerHour') },
	{ key: 'steam_t_per_hour', short: 'STEAM_T_H', ...amount, unit: 'tPerHour', of: need('steamTPerHour') },
	{ key: 'rail_siding', short: 'RAIL_SID', ...yesNo, of: need('railSiding') },
	{ key: 'pollution_class', short: 'POLL_CLASS', ...whole, unit: null, of: need('pollutionClass') },
	{ key: 'land_use_code', short: 'LANDUSE_CD', ...text, of: need('landUse') },
	{
		key: 'land_use',
		short: 'LAND_USE',
		...text,
		of: ({ needs }, { words }) => (needs?.landUse ? words.code('landUse', needs.landUse) : null)
	},
	{ key: 'fixed_asset_wan_yuan', short: 'FIXED_WY', ...amount, unit: 'wanYuan', of: benefit('fixedAssetWanYuan') },
	{ key: 'payback_years', short: 'PAYBACK_Y', ...amount, unit: 'years', of: benefit('paybackYears') },
	{ key: 'local_input_share', short: 'LOCAL_IN', ...amount, unit: 'share', of: benefit('localInputShare') },
	{ key: 'local_job_share', short: 'LOCAL_JOB', ...amount, unit: 'share', of: benefit('localJobShare') },
	{ key: 'year_round_job_share', short: 'YEAR_JOB', ...amount, unit: 'share', of: benefit('yearRoundJobShare') },
	{ key: 'farm_households', short: 'FARM_HH', ...whole, unit: 'households', of: benefit('farmHouseholds') },
	{ key: 'training_places', short: 'TRAINING', ...whole, unit: 'places', of: benefit('trainingPlaces') },
	{ key: 'energy_tce_per_year', short: 'ENERGY_TCE', ...amount, unit: 'tcePerYear', of: benefit('energyTcePerYear') },
	{
		key: 'pollution_equivalents_per_year',
		short: 'POLL_EQ_Y',
		...amount,
		unit: 'equivalentsPerYear',
		of: benefit('pollutionEquivalentsPerYear')
	},
	{ key: 'safety_risk_code', short: 'RISK_CODE', ...text, of: benefit('safetyRisk') },
	{
		key: 'safety_risk',
		short: 'RISK',
		...text,
		of: ({ benefits }, { words }) => (benefits?.safetyRisk ? words.code('safetyRisk', benefits.safetyRisk) : null)
	},
	{ key: 'land_secured', short: 'LAND_SEC', ...yesNo, of: benefit('landSecured') },
	{ key: 'procedure_share', short: 'PROC_SH', ...amount, unit: 'share', of: benefit('procedureShare') },
	{ key: 'funds_share', short: 'FUNDS_SH', ...amount, unit: 'share', of: benefit('fundsShare') },
	{ key: 'signed', short: 'SIGNED', ...text, of: dated('signed') },
	{ key: 'commenced', short: 'COMMENCED', ...text, of: dated('commenced') },
	{ key: 'production', short: 'PRODUCTION', ...text, of: dated('production') },
	{ key: 'capacity', short: 'CAPACITY', ...text, of: dated('capacity') },
	{
		key: 'placement_code',
		short: 'PLACE_CODE',
		...text,
		of: (project, context) => placeOf(project, context).placement
	},
	{
		key: 'placement',
		short: 'PLACEMENT',
		...text,
		of: (project, context) => context.words.code('placement', placeOf(project, context).placement)
	},
	{ key: 'position_of', short: 'POS_OF', ...text, of: positionOf },
	{ key: 'longitude', short: 'LONGITUDE', ...amount, unit: 'degrees', of: (...of) => siteOf(...of)?.[0] ?? null },
	{ key: 'latitude', short: 'LATITUDE', ...amount, unit: 'degrees', of: (...of) => siteOf(...of)?.[1] ?? null },
	...SOURCE_FIELDS,
	{ key: 'dates', short: 'DATES', ...parts, of: ({ dates }) => asJson(dates) },
	{ key: 'statements', short: 'STATEMENTS', ...parts, of: ({ statements }) => asJson(statements) },
	{ key: 'derived', short: 'DERIVED', ...parts, of: ({ derived }) => asJson(derived) },
	{ key: 'notes', short: 'NOTES', ...parts, of: ({ notes }) => asJson(notes) },
	{ key: 'value_sources', short: 'VALUE_SRC', ...parts, of: ({ valueProvenance }) => asJson(valueProvenance) }
]);

const placeOf = (project: Project, { index }: RecordContext) => placeProject(project, index.parks, index.divisions);

/** Whose position it is: a project that says none of its own stands where its park does. */
function positionOf(project: Project, context: RecordContext): Value {
	if (project.position) return 'project';
	return placeOf(project, context).placement === 'site' ? 'park' : null;
}

/** Where it stands, in the coordinates asked for; `null` where only its division is known: no point is made up for it. */
export function siteOf(project: Project, context: RecordContext): Position | null {
	const { placement, position } = placeOf(project, context);
	return placement === 'site' ? context.place(position) : null;
}

function parkName({ park }: Project, { index, words }: RecordContext): string | null {
	if (park === null) return null;
	const found = index.parks.get(park);
	return found ? words.name(found.name) : park;
}

function linkNames({ links }: Project, { index, words }: RecordContext): string | null {
	const named = links.map((id) => {
		const found = index.links.get(id);
		return found ? words.name(found.link.name) : id;
	});
	return joined(named, words.comma);
}

function programmeNames({ programmes }: Project, { index, words }: RecordContext): string | null {
	const named = programmes.map((id) => {
		const found = index.programmes.get(id);
		return found ? words.name(found.name) : id;
	});
	return joined(named, words.comma);
}
