import { addMonths, dateOf, type Day, dayOn, isoOf } from '../../../src/lib/domain/roadmap/day.ts';
import { type Days, type InventedProject, STORY_DAY } from './delivery.ts';
import type { Random } from './random.ts';

export interface InventedMonth {
	month: string;
	investmentPlannedWanYuan: number;
	investedWanYuan: number | null;
	fundsInPlaceWanYuan: number | null;
}

/** Investment is planned from the start to production; it and the money for it are reported month by month. */
export function inventMonths(project: InventedProject, days: Days, random: Random): InventedMonth[] {
	const { commencement, production, signing } = days;
	const share = project.benefits?.fundsShare ?? 0.3;
	if (commencement === undefined || production === undefined) return [];
	const first = monthOf(Math.min(signing ?? commencement, commencement));
	const months = monthsBetween(first, monthOf(production));
	const planned = months.filter((month) => month >= monthOf(commencement));
	const reported = months.filter((month) => month < monthOf(STORY_DAY));
	const pace = 0.6 + 0.55 * random.next();
	return months.map((month) => {
		const isBuilding = month >= monthOf(commencement);
		const isReported = month < monthOf(STORY_DAY) && !random.chance(0.03);
		const plan = isBuilding ? Math.round(project.investmentWanYuan / planned.length) : 0;
		return {
			month: isoOf(month).slice(0, 7),
			investmentPlannedWanYuan: plan,
			investedWanYuan: isReported ? Math.round(Math.min(plan * pace * (0.7 + 0.6 * random.next()), plan * 1.2)) : null,
			fundsInPlaceWanYuan: isReported ? Math.round((project.investmentWanYuan * share) / reported.length) : null
		};
	});
}

function monthOf(day: Day): Day {
	const { year, month } = dateOf(day);
	return dayOn({ year, month, dayOfMonth: 1 }) ?? day;
}

function monthsBetween(first: Day, last: Day): Day[] {
	const months: Day[] = [];
	for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
	return months;
}
