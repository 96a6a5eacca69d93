import type { Site } from '$lib/domain/territory/territory';
import { m } from '$lib/paraglide/messages';
import { formatNumber } from '$lib/ui/format';
import { numeralOf, LAND_USE_WORDS } from '../compare/cell-parts';
import { PLACEMENT_WORDS } from '../words';
import { factRow, type FactRow, said, thing, type ValuePart } from './fact-row';
import { areaPart, outlineRow } from './outline-row';
import { provenanceOf } from './project-facts';
import type { ProfileSetting } from './setting';
import { SITE_STATE_WORDS } from './site-words';

/** What is known of a site, each value with where it comes from. `drawnHa`: of its outline; `undefined`: nothing is said. */
export function siteRows(site: Site, setting: ProfileSetting, drawnHa: number | null | undefined): FactRow[] {
	const { locale } = setting;
	const from = (field: keyof Site) => site.valueProvenance[field] ?? site.provenance;
	const row = (field: keyof Site, label: string, part: ValuePart | null) => factRow(label, [part], from(field));
	const { division, park, position, areaHa, landUse, pollutionClass, state, priceWanYuanPerMu } = site;
	const placement = position ? 'site' : division === null ? 'none' : 'division';
	return [
		row('state', m.site_state(), state && said(SITE_STATE_WORDS[state]())),
		row('division', m.kind_division(), division && thing(setting, { kind: 'division', id: division })),
		row('park', m.kind_park(), park && thing(setting, { kind: 'park', id: park })),
		factRow(m.profile_position(), [said(PLACEMENT_WORDS[placement]())], null),
		row('areaHa', m.site_area_stated(), areaHa === null ? null : areaPart(areaHa, locale)),
		...(drawnHa === undefined ? [] : [outlineRow(drawnHa, provenanceOf(site, 'outline'), locale)]),
		row('landUse', m.compare_land_use(), landUse && said(LAND_USE_WORDS[landUse]())),
		row(
			'pollutionClass',
			m.site_pollution(),
			pollutionClass && said(m.compare_pollution_class({ class: numeralOf(pollutionClass, locale) }))
		),
		row(
			'priceWanYuanPerMu',
			m.site_price(),
			priceWanYuanPerMu === null
				? null
				: said(m.profile_wan_yuan_per_mu({ value: formatNumber(priceWanYuanPerMu, locale) }))
		)
	];
}
