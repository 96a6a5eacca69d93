import type { Text } from '../../names.ts';
import { isoOf } from '../day.ts';
import type { MilestoneRule, YearDay } from '../rules.ts';
import type { TypedFields } from './typed-fields.ts';

/** A rule as it stands in its form; `readRule` reads it back as it is. */
export function ruleFields(rule: MilestoneRule): TypedFields {
	const { name, text, source, year, appliesTo, requires, whenMissed } = rule;
	return {
		...textFields('name', name),
		...textFields('text', text),
		...textFields('source', source ?? null),
		year: String(year ?? ''),
		stages: (appliesTo.stages ?? []).join(),
		flags: (appliesTo.flags ?? []).join(),
		withoutFlags: (appliesTo.withoutFlags ?? []).join(),
		sites: (appliesTo.siteTransfers ?? []).join(),
		happened: (appliesTo.happened ?? []).join(),
		civilWorks: appliesTo.civilWorks ?? '',
		haltedMonths: String(appliesTo.haltedMonths ?? ''),
		requires,
		whenMissed,
		...deadlineFields(rule)
	};
}

const textFields = (field: string, text: Text | null): TypedFields => ({
	[`${field}Zh`]: text?.zh ?? '',
	[`${field}En`]: text?.en ?? '',
	[`${field}Ru`]: text?.ru ?? ''
});

function deadlineFields({ deadline }: MilestoneRule): TypedFields {
	const { kind } = deadline;
	switch (kind) {
		case 'none':
			return { deadline: kind };
		case 'once':
			return { deadline: kind, day: isoOf(deadline.on) };
		case 'before':
			return { deadline: kind, event: deadline.event };
		case 'yearly':
			return {
				deadline: kind,
				on: yearDay(deadline.on),
				watchedFrom: yearDay(deadline.watchedFrom),
				since: deadline.since ?? ''
			};
		case 'after':
			return {
				deadline: kind,
				event: deadline.event,
				count: String(deadline.span.count),
				unit: deadline.span.unit,
				times: String(deadline.extendable?.times ?? ''),
				extendMonths: String(deadline.extendable?.months ?? '')
			};
	}
}

const yearDay = ({ month, dayOfMonth }: YearDay): string =>
	`${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
