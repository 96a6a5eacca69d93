import type { Distance, LandmarkKind } from '$lib/domain/matching/distances';
import type { VerdictKey } from '$lib/domain/matching/verdict';
import { nameIn, type Locale } from '$lib/domain/names';
import type { Provenance } from '$lib/domain/provenance';
import type { Park } from '$lib/domain/territory/territory';
import { m } from '$lib/paraglide/messages';
import { commaOf, formatDistance, formatPartialDate } from '$lib/ui/format';
import { NEED_WORDS } from '../../matching/verdict-words';
import type { ProfileSetting } from '../../profile/setting';
import { PARK_LEVEL_WORDS, STAGE_WORDS } from '../../words';
import type { CardPark, CardProject } from './card';

const LANDMARK_WORDS: Readonly<Record<LandmarkKind, () => string>> = {
	stations: m.card_station,
	airports: m.card_airport,
	seats: m.card_seat
};

/** The ways of a park to each kind of landmark; by road is said once for all parks, as it is known of none. */
export function distancesText(distances: readonly Distance[], locale: Locale): string {
	const measured = distances.filter((distance) => distance.to !== 'road');
	if (measured.every((distance) => distance.km === null && distance.unknown === 'no-place')) return m.card_no_place();
	return measured.map((distance) => distanceText(distance, locale)).join(' · ');
}

function distanceText(distance: Exclude<Distance, { to: 'road' }>, locale: Locale): string {
	const kind = LANDMARK_WORDS[distance.to]();
	if (distance.km === null) return m.card_distance_unknown({ kind });
	// a way from a label point is not known to the metre
	const km = formatDistance(distance.approximate ? Math.round(distance.km) : distance.km, locale);
	const value = distance.approximate ? m.about({ value: km }) : km;
	const name = nameIn(distance.landmark.name, locale);
	// many an airport says in its name what it is
	const saysKind = name.toLowerCase().includes(kind.toLowerCase());
	return saysKind ? m.card_distance_named({ name, distance: value }) : m.card_distance({ kind, name, distance: value });
}

/** What has to be asked of a park, in the order of its marks. */
export const askedOf = ({ verdicts }: Pick<CardPark, 'verdicts'>): VerdictKey[] =>
	verdicts.flatMap((verdict) => (verdict.verdict === 'unknown' && verdict.ask !== 'project' ? [verdict.key] : []));

/** What has to be asked of every one of them: said once. */
export const askedOfAll = (parks: readonly Pick<CardPark, 'verdicts'>[]): VerdictKey[] =>
	parks.length < 2
		? []
		: askedOf(parks[0] ?? { verdicts: [] }).filter((key) => parks.every((park) => askedOf(park).includes(key)));

export const needsText = (keys: readonly VerdictKey[], locale: Locale): string =>
	keys.map((key) => NEED_WORDS[key]()).join(commaOf(locale));

/** From the oldest to the newest year of what is cited; what has no date is passed over. */
export function citedText(provenances: readonly (Provenance | null)[], locale: Locale): string {
	const years = provenances.flatMap((provenance) => provenance?.asOf?.slice(0, 4) ?? []).toSorted();
	const [from, to] = [years[0], years.at(-1)];
	if (from === undefined || to === undefined) return m.undated();
	const shown = (year: string) => formatPartialDate(year, locale);
	return from === to ? m.card_as_of({ date: shown(from) }) : m.card_as_of({ date: `${from}–${shown(to)}` });
}

/** Where a park is, and its level. */
export const parkAbout = ({ division, level }: Pick<Park, 'division' | 'level'>, setting: ProfileSetting): string =>
	`${divisionName(division, setting) ?? m.card_no_division()} · ${PARK_LEVEL_WORDS[level]()}`;

/** How far a project is, and where. */
export const projectAbout = ({ division, stage }: Pick<CardProject, 'division' | 'stage'>, setting: ProfileSetting) =>
	`${STAGE_WORDS[stage]()} · ${divisionName(division, setting) ?? m.citywide()}`;

function divisionName(code: string | null, { index, locale }: ProfileSetting): string | null {
	const division = code === null ? undefined : index.divisions.get(code);
	return division ? nameIn(division.name, locale) : null;
}
