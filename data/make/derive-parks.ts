import type { Offer } from '../../src/lib/domain/matching/needs.ts';
import type { Text } from '../../src/lib/domain/names.ts';
import type { Fact, Park } from '../../src/lib/domain/territory/territory.ts';
import { provenanceOf } from './cited-pages.ts';
import { readCurated } from './files.ts';
import type { Plain } from './plain.ts';

export interface CollectedPark {
	id: string;
	name_zh: string;
	name_en: string;
	host_code: string;
	leading_industries: string[];
	utilities: string | null;
	planned_area_km2?: number;
	built_area_km2?: number;
	core_phase1_km2?: number;
	startup_km2?: number;
	planned_area_m2?: number;
	source: string;
	also?: string[];
	confidence: string;
	ship?: boolean;
}

type OfferRow = Pick<Offer, 'key' | 'value' | 'note'>;

interface ParkRow extends Pick<Park, 'level' | 'levelReported' | 'chains' | 'note'> {
	ru: string;
	aliases: string[];
	/** What the words about utilities say that there is, with those words; left out where they say nothing of the kind. */
	offers?: OfferRow[];
}

interface ParkTables {
	parks: Record<string, ParkRow>;
	industries: Record<string, { en: string; ru: string }>;
}

/** A real park belongs to no portfolio, and most offer nothing that is known. */
type ShippedPark = Omit<Park, 'position' | 'portfolio' | 'offers'> & {
	offers?: (OfferRow & Pick<Offer, 'provenance'>)[];
};

const AREAS = ['planned_area_km2', 'built_area_km2', 'core_phase1_km2', 'startup_km2'] as const;
const M2_PER_KM2 = 1_000_000;
const tables = readCurated<ParkTables>('parks');

/** The parks that may ship, as features; no position of any park is published, so each geometry is `null`. */
export function deriveParks(parks: readonly CollectedPark[]): object {
	const shipped = parks.filter((park) => park.ship !== false);
	const features = shipped.map((park) => ({
		type: 'Feature',
		id: park.id,
		geometry: null,
		properties: derivePark(park)
	}));
	return { type: 'FeatureCollection', features };
}

function derivePark(park: CollectedPark): Plain<ShippedPark> {
	const table = tables.parks[park.id];
	if (!table) throw new Error(`park without a row in curated/parks.json: ${park.id}`);
	const { ru, aliases, level, levelReported, chains, offers, note } = table;
	const provenance = provenanceOf(park.source, park.confidence, park.also);
	return {
		id: park.id,
		name: { zh: park.name_zh, en: park.name_en, ru, aliases },
		level,
		levelReported,
		division: park.host_code || null,
		leadingIndustries: park.leading_industries.map(industryText),
		chains,
		facts: parkFacts(park),
		...(offers && { offers: offers.map((offer) => ({ ...offer, provenance })) }),
		note,
		provenance
	};
}

function industryText(zh: string): Text {
	const translation = tables.industries[zh];
	if (!translation) throw new Error(`industry without a translation: ${zh}`);
	return { zh, ...translation };
}

function parkFacts(park: CollectedPark): Plain<Fact>[] {
	const provenance = provenanceOf(park.source, park.confidence, park.also);
	const figures = AREAS.map((key) => ({ key: key as string, value: park[key] ?? null }));
	if (park.planned_area_m2 !== undefined) {
		figures.push({ key: 'planned_area_km2', value: park.planned_area_m2 / M2_PER_KM2 });
	}
	return [...figures, { key: 'utilities', value: park.utilities }].flatMap(({ key, value }) =>
		value === null ? [] : [{ key, value, note: null, provenance }]
	);
}
