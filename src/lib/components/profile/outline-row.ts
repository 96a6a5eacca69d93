import type { Provenance } from '$lib/domain/provenance';
import { haToMu } from '$lib/domain/units';
import type { Locale } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import { formatFact, formatHa } from '$lib/ui/format';
import { factRow, type FactRow, said, type ValuePart } from './fact-row';

/** An area in hectares and mu. */
export const areaPart = (ha: number, locale: Locale): ValuePart =>
	said(`${formatHa(ha, locale)} (${formatFact(haToMu(ha), 'mu', locale)})`);

/** The area of an outline, ours, with where the outline comes from; `null`: none was drawn. */
export const outlineRow = (drawnHa: number | null, provenance: Provenance, locale: Locale): FactRow =>
	factRow(
		m.site_area_drawn(),
		[drawnHa === null ? said(m.site_outline_none()) : areaPart(drawnHa, locale)],
		drawnHa === null ? null : provenance,
		drawnHa === null ? null : said(m.site_area_drawn_note())
	);
