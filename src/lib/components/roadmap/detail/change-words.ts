import type { Locale } from '$lib/domain/names';
import { isoOf } from '$lib/domain/roadmap/day';
import type { RecordedChange } from '$lib/domain/roadmap/history';
import type { Actual, Milestone } from '$lib/domain/roadmap/milestone';
import type { ProcedureDefinition } from '$lib/domain/roadmap/procedure';
import { m } from '$lib/paraglide/messages';
import { formatMoneyShort, formatPartialDate } from '$lib/ui/format';
import { FLAG_WORDS, STAGE_WORDS } from '../../words';
import { MONEY_WORDS, WHO_WORDS } from '../keep/keep-words';
import { dayWord, ISSUE_WORDS, MILESTONE_WORDS, PROCEDURE_WORDS, SITE_WORDS, spanWord } from '../roadmap-words';

interface Telling {
	readonly locale: Locale;
	/** Of the project whose history is told. */
	readonly milestones: readonly Milestone[];
	readonly procedures: readonly ProcedureDefinition[];
}

const FIELDS = { baseline: m.roadmap_baseline, plan: m.roadmap_plan, forecast: m.roadmap_forecast };

/** Says what an entry of a history changed. */
export function changeWords(telling: Telling): (change: RecordedChange) => string {
	return (change) => {
		switch (change.kind) {
			case 'stage':
				return m.history_stage({ stage: change.stage ? STAGE_WORDS[change.stage]() : m.undisclosed() });
			case 'flag':
				return change.isSet
					? m.history_flag_set({ flag: FLAG_WORDS[change.flag]() })
					: m.history_flag_off({ flag: FLAG_WORDS[change.flag]() });
			case 'date':
			case 'actual':
			case 'milestone':
				return milestoneWord(change, telling);
			case 'procedure':
			case 'site':
			case 'halt':
			case 'extension':
				return worksWord(change, telling);
			default:
				return deliveryWord(change, telling);
		}
	};
}

type Of<Kind extends RecordedChange['kind']> = Extract<RecordedChange, { kind: Kind }>;

function milestoneWord(change: Of<'date' | 'actual' | 'milestone'>, { locale, milestones }: Telling): string {
	if (change.kind === 'milestone') return m.history_milestone({ milestone: MILESTONE_WORDS[change.milestone.kind]() });
	const found = milestones.find(({ id }) => id === change.milestone);
	const milestone = found ? MILESTONE_WORDS[found.kind]() : change.milestone;
	if (change.kind === 'date') {
		const date = change.date ? spanWord(change.date, locale) : m.undisclosed();
		return m.history_date({ milestone, field: FIELDS[change.field](), date });
	}
	if (change.actual.kind !== 'happened') return m.history_not_come({ milestone });
	return m.history_came({ milestone, date: cameOn(change.actual, locale) });
}

const cameOn = (actual: Actual, locale: Locale): string =>
	actual.kind === 'happened' && actual.on ? spanWord(actual.on, locale) : m.undisclosed();

function worksWord(change: Of<'procedure' | 'site' | 'halt' | 'extension'>, { locale, procedures }: Telling): string {
	switch (change.kind) {
		case 'procedure': {
			const { procedure: id, state } = change.record;
			const procedure = procedures.find((each) => each.id === id)?.name[locale] ?? id;
			return m.history_procedure({ procedure, state: PROCEDURE_WORDS[state ?? 'unknown']() });
		}
		case 'site':
			return m.history_site({ way: change.siteTransfer ? SITE_WORDS[change.siteTransfer]() : m.undisclosed() });
		case 'halt': {
			const { from, resumed } = change.halt;
			const since = spanWord(from, locale);
			if (resumed.kind !== 'happened') return m.history_halt({ since });
			return m.history_halt_over({ since, day: cameOn(resumed, locale) });
		}
		case 'extension': {
			const { granted, months } = change.extension;
			return m.history_extension({ months, day: dayWord(granted, locale) });
		}
	}
}

function deliveryWord(
	change: Of<'who' | 'green-channel' | 'issue' | 'money' | 'funds-planned'>,
	{ locale }: Telling
): string {
	const amountOf = (amountWanYuan: number | null) =>
		amountWanYuan === null ? m.undisclosed() : formatMoneyShort(amountWanYuan, locale);
	switch (change.kind) {
		case 'who':
			return m.history_who({ field: WHO_WORDS[change.field](), name: change.name ?? m.undisclosed() });
		case 'green-channel': {
			const name = change.isOpen === null ? m.undisclosed() : change.isOpen ? m.keep_yes() : m.keep_no();
			return m.history_who({ field: m.roadmap_green_channel(), name });
		}
		case 'issue': {
			const { kind, text, settled } = change.issue;
			const said = { kind: ISSUE_WORDS[kind](), text };
			return settled === null ? m.history_issue(said) : m.history_issue_settled(said);
		}
		case 'money':
			return m.history_money({
				month: formatPartialDate(isoOf(change.month).slice(0, 7), locale),
				field: MONEY_WORDS[change.field](),
				amount: amountOf(change.amountWanYuan)
			});
		case 'funds-planned':
			return m.history_who({ field: m.keep_funds_planned(), name: amountOf(change.amountWanYuan) });
	}
}
