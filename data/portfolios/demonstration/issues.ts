import { isoOf } from '../../../src/lib/domain/roadmap/day.ts';
import { type IssueKind } from '../../../src/lib/domain/roadmap/issue.ts';
import { type InventedProject, reached, STORY_DAY } from './delivery.ts';
import type { Random } from './random.ts';

const TEXTS: Readonly<Record<IssueKind, string>> = {
	land: '用地边界与现状林带重叠，需调整红线',
	power: '双回路供电接入方案未定',
	water: '园区供水管网距厂区一公里，需延伸',
	heat: '冬季施工供热容量不足',
	funds: '银行贷款审批中，资本金到位后放款',
	labour: '缺焊工和电工，需组织培训',
	procedures: '施工图审查意见待修改',
	environment: '排污总量指标待调剂',
	other: '进场道路承载力不足'
};
const OWNERS = ['虚构要素保障组·一', '虚构要素保障组·二', '虚构要素保障组·三'];

/** What projects before and under construction wait for; some of it settled. */
export function inventIssues({ stage }: InventedProject, unit: string | null, random: Random): object[] {
	if (!reached(stage, 'contracted') || reached(stage, 'production') || !random.chance(0.42)) return [];
	return Array.from({ length: random.integer(1, 2) }, (_, place) => {
		const kind = random.pick(Object.keys(TEXTS) as IssueKind[]);
		const raised = STORY_DAY - random.integer(8, 160);
		const isSettled = random.chance(0.4);
		return {
			id: `${place + 1}`,
			kind,
			text: `${TEXTS[kind]}（虚构）`,
			raised: isoOf(raised),
			owner: random.chance(0.85) ? random.pick(OWNERS) : unit,
			due: random.chance(0.85) ? isoOf(raised + random.integer(20, 150)) : null,
			settled: isSettled ? isoOf(Math.min(raised + random.integer(5, 60), STORY_DAY)) : null
		};
	});
}
