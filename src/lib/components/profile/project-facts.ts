import type { Project, ProjectDate } from '$lib/domain/project/project';
import type { Provenance, ValueProvenance } from '$lib/domain/provenance';
import { haToMu, MU_PER_HA } from '$lib/domain/units';
import { m } from '$lib/paraglide/messages';
import { formatFact, formatHa, formatMoney, formatNumber, formatPartialDate } from '$lib/ui/format';
import { EVENT_WORDS, FLAG_WORDS, PLACEMENT_WORDS } from '../words';
import { degrees, factRow, quoted, said, thing, type FactRow, type ValuePart } from './fact-row';
import type { ProfileSetting } from './setting';

interface Sourced {
	readonly provenance: Provenance;
	readonly valueProvenance: ValueProvenance;
}

/** Where the value of a field comes from; of a part of a record, `part` and its member: `needs`, `powerKva`. */
export const provenanceOf = ({ provenance, valueProvenance }: Sourced, field: string, member?: string): Provenance =>
	(member === undefined ? undefined : valueProvenance[`${field}.${member}`]) ?? valueProvenance[field] ?? provenance;

/** Money, land, people: what a project is worth, as reported. */
export function worthRows(project: Project, setting: ProfileSetting): FactRow[] {
	const { locale } = setting;
	const from = (field: keyof Project): Provenance => provenanceOf(project, field);
	const money = (wanYuan: number | null): ValuePart | null =>
		wanYuan === null ? null : said(formatMoney(wanYuan, locale));
	return [
		factRow(m.filter_field_investmentWanYuan(), [investmentPart(project, setting)], from('investmentWanYuan')),
		factRow(m.profile_investor(), [investorPart(project, setting)], from('investor')),
		factRow(m.filter_field_landHa(), [landPart(project, setting)], from('landHa')),
		factRow(
			m.filter_field_jobs(),
			[project.jobs === null ? null : said(formatFact(project.jobs, 'people', locale))],
			from('jobs')
		),
		factRow(m.profile_output(), [money(project.outputWanYuan)], from('outputWanYuan')),
		factRow(m.profile_tax(), [money(project.taxWanYuan)], from('taxWanYuan'))
	];
}

export function investmentPart(
	{ investmentWanYuan, investmentBound }: Pick<Project, 'investmentWanYuan' | 'investmentBound'>,
	{ locale }: Pick<ProfileSetting, 'locale'>
): ValuePart | null {
	if (investmentWanYuan === null) return null;
	const value = formatMoney(investmentWanYuan, locale);
	if (investmentBound === 'atLeast') return said(m.at_least({ value }));
	return said(investmentBound === 'about' ? m.about({ value }) : value);
}

function investorPart({ investor }: Project, setting: ProfileSetting): ValuePart | null {
	const words = quoted(investor, setting);
	if (!words) return null;
	const known = setting.catalogue.enterprises.find(({ name }) =>
		[name.zh, name.en, name.ru, ...name.aliases].includes(words.text)
	);
	return known ? thing(setting, { kind: 'enterprise', id: known.id }) : words;
}

function landPart({ landHa }: Project, { locale }: ProfileSetting): ValuePart | null {
	if (landHa === null) return null;
	const mu = formatFact(haToMu(landHa), 'mu', locale);
	return said(m.profile_land({ area: formatHa(landHa, locale), mu }));
}

/** Division, park, and how precisely the place is known. */
export function placeRows(
	project: Project,
	setting: ProfileSetting,
	placement: keyof typeof PLACEMENT_WORDS
): FactRow[] {
	const { division, park, placeReported } = project;
	const from = provenanceOf(project, 'division');
	const reported = quoted(placeReported, setting);
	return [
		division === null
			? factRow(m.kind_division(), [reported ?? said(m.citywide())], reported && from)
			: factRow(m.kind_division(), [thing(setting, { kind: 'division', id: division })], from, reported),
		factRow(
			m.kind_park(),
			[park === null ? null : thing(setting, { kind: 'park', id: park })],
			provenanceOf(project, 'park')
		),
		factRow(
			m.profile_position(),
			[said(PLACEMENT_WORDS[placement]())],
			null,
			project.position && said(degrees(project.position, setting))
		)
	];
}

/** Chains, programmes and flags: where it belongs. */
export function belongingRows(project: Project, setting: ProfileSetting): FactRow[] {
	const { chains, links, programmes, flags, chainMapping } = project;
	const ours = chainMapping === 'ours';
	const mapped = ours ? null : provenanceOf(project, 'chains');
	const note = ours ? said(m.profile_mapping_ours()) : said(m.profile_mapping_official());
	const programmeName = (id: string): ValuePart | null => {
		const programme = setting.index.programmes.get(id);
		return programme ? said(programme.name[setting.locale] ?? programme.name.zh) : null;
	};
	return [
		factRow(
			m.kind_chain(),
			chains.map((id) => thing(setting, { kind: 'chain', id })),
			mapped,
			chains.length ? note : null
		),
		...(links.length
			? [
					factRow(
						m.kind_link(),
						links.map((id) => thing(setting, { kind: 'link', id })),
						mapped
					)
				]
			: []),
		...(programmes.length
			? [factRow(m.filter_field_programmes(), programmes.map(programmeName), provenanceOf(project, 'programmes'))]
			: []),
		...(flags.length
			? [
					factRow(
						m.filter_field_flags(),
						flags.map((flag) => said(FLAG_WORDS[flag]())),
						provenanceOf(project, 'flags')
					)
				]
			: [])
	];
}

/** What was reported in words: capacity, progress, funding. */
export const statementRows = (project: Project, setting: ProfileSetting): FactRow[] =>
	project.statements.map(({ label, text }) =>
		factRow(label[setting.locale], [quoted(text, setting)], provenanceOf(project, 'statements'))
	);

/** Who follows it. */
export const serviceRows = (project: Project, setting: ProfileSetting): FactRow[] => [
	factRow(
		m.profile_steward(),
		[quoted(provenanceOf(project, 'stage').steward, setting)],
		provenanceOf(project, 'stage')
	)
];

/** The dates of a project's life, a plan told from an event. */
export const dateRows = (project: Project, setting: ProfileSetting): FactRow[] =>
	project.dates.map((date) =>
		factRow(
			eventWord(date),
			[said(formatPartialDate(date.date, setting.locale))],
			provenanceOf(project, 'dates'),
			quoted(date.reported, setting)
		)
	);

const eventWord = ({ event, planned }: ProjectDate): string =>
	planned ? m.profile_event_planned({ event: EVENT_WORDS[event]() }) : EVENT_WORDS[event]();

/** A derived figure in its unit; an intensity per mu also per hectare where readers do not think in mu. */
export function derivedWord(
	{ value, unit }: Pick<Project['derived'][number], 'value' | 'unit'>,
	{ locale }: Pick<ProfileSetting, 'locale'>
): string {
	if (unit !== 'wanYuanPerMu' || locale === 'zh') return formatFact(value, unit, locale);
	const perHa = m.profile_per_ha({ value: formatMoney(value * MU_PER_HA, locale) });
	return `${perHa} (${m.profile_wan_yuan_per_mu({ value: formatNumber(value, locale) })})`;
}
