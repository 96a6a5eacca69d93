import type { Scene } from '$lib/domain/briefing/briefing';
import type { CatalogueIndex } from '$lib/domain/catalogue/index-catalogue';
import type { Locale } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import { formatPartialDate } from '$lib/ui/format';

/** Where the figures of a scene come from, each source once, with the day of the oldest value it stands for. */
export function sceneSources({ figures }: Scene, index: CatalogueIndex, locale: Locale): string[] {
	const days = new Map<string, string | null>();
	for (const { provenance } of figures)
		for (const id of provenance?.sources ?? []) {
			const [before, now] = [days.get(id), provenance?.asOf ?? null];
			if (before === undefined || before === null || (now !== null && now < before)) days.set(id, now);
		}
	return [...days].map(([id, day]) => {
		const source = index.sources.get(id);
		const title = source?.title ? `${source.outlet}: ${source.title[locale]}` : (source?.outlet ?? id);
		return day === null ? title : m.brief_source_dated({ title, day: formatPartialDate(day, locale) });
	});
}
