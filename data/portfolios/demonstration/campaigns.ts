import type { Campaign } from '../../../src/lib/domain/roadmap/attraction/attraction.ts';
import type { Plain } from '../../make/plain.ts';

export type InventedCampaign = Pick<Plain<Campaign>, 'id' | 'name' | 'season' | 'goal' | 'links' | 'regions'> & {
	readonly first: string;
	readonly last: string;
};

/** Invented campaigns over two winters and the springs after them, in the order they begin. */
export const CAMPAIGNS: readonly InventedCampaign[] = [
	{
		id: 'demo-2025-winter-food',
		name: {
			zh: '演示·冬季攻势：食品链补链',
			en: 'Demo · Winter drive: gaps of the food chains',
			ru: 'Демо · Зимний этап: пробелы пищевых цепочек'
		},
		season: 'winter',
		first: '2025-11-10',
		last: '2026-02-28',
		goal: '补齐大豆、奶乳、肉食链下游环节，开春前签约（虚构目标）',
		links: ['soy-snacks', 'soy-drinks', 'soy-condiments', 'dairy-cream', 'meat-prepared', 'meat-by-products'],
		regions: ['长三角', '山东半岛']
	},
	{
		id: 'demo-2025-winter-equipment',
		name: {
			zh: '演示·冬季攻势：装备配套进长三角',
			en: 'Demo · Winter drive: equipment suppliers',
			ru: 'Демо · Зимний этап: поставщики для машиностроения'
		},
		season: 'winter',
		first: '2025-12-01',
		last: '2026-03-15',
		goal: '为机床、轨道交通、冶金装备找本地配套（虚构目标）',
		links: ['cnc-controls', 'cnc-components', 'cnc-tools', 'rail-brakes', 'rail-castings', 'met-hydraulics'],
		regions: ['长三角', '京津冀']
	},
	{
		id: 'demo-2026-spring-green-food',
		name: {
			zh: '演示·春季招商：中央厨房与烤肉',
			en: 'Demo · Spring: kitchens and barbecue',
			ru: 'Демо · Весна: кухни и барбекю'
		},
		season: 'spring',
		first: '2026-03-10',
		last: '2026-05-31',
		goal: '对接连锁餐饮与预制菜企业（虚构目标）',
		links: ['kit-dishes', 'kit-frozen', 'kit-cold-store', 'bbq-seasonings', 'bbq-marinating', 'bbq-retail'],
		regions: ['珠三角', '成渝地区']
	},
	{
		id: 'demo-2026-energy-fair',
		name: {
			zh: '演示·新能源展会对接',
			en: 'Demo · Meeting the energy industry at a fair',
			ru: 'Демо · Отраслевая выставка энергетики'
		},
		season: 'other',
		first: '2026-07-01',
		last: '2026-09-15',
		goal: '风电部件与氢能（虚构目标）',
		links: ['ne-blades', 'ne-towers', 'ne-shafts', 'ne-hydrogen', 'ne-maintenance'],
		regions: ['京津冀', '珠三角']
	},
	{
		id: 'demo-2026-autumn-bio',
		name: {
			zh: '演示·秋季走访：生物制药与中药',
			en: 'Demo · Autumn visits: biopharma and herbs',
			ru: 'Демо · Осенние визиты: биофармацевтика и травы'
		},
		season: 'other',
		first: '2026-08-20',
		last: '2026-10-31',
		goal: '酶制剂、饮片与提取（虚构目标）',
		links: ['bio-enzymes', 'bio-api', 'bio-dosage', 'tcm-slices', 'tcm-extracts', 'tcm-health'],
		regions: ['长三角', '中部地区']
	},
	{
		id: 'demo-2026-winter-chains',
		name: {
			zh: '演示·冬季攻势：重点链缺口清单',
			en: 'Demo · Winter drive: list of gaps',
			ru: 'Демо · Зимний этап: перечень пробелов'
		},
		season: 'winter',
		first: '2026-11-01',
		last: '2027-02-28',
		goal: '缺口清单逐条有人对接，三月底前形成签约储备（虚构目标）',
		links: ['soy-condiments', 'dairy-packaging', 'dairy-infant', 'cnc-for-energy', 'rail-maintenance', 'met-spares'],
		regions: ['长三角', '珠三角', '山东半岛']
	},
	{
		id: 'demo-2026-winter-ice',
		name: {
			zh: '演示·冬季攻势：冰雪装备',
			en: 'Demo · Winter drive: ice and snow equipment',
			ru: 'Демо · Зимний этап: зимний спорт'
		},
		season: 'winter',
		first: '2026-11-10',
		last: '2027-03-10',
		goal: '冰雪器材与护具落地（虚构目标）',
		links: ['ice-materials', 'ice-padding', 'ice-protection', 'ice-machines'],
		regions: ['珠三角', '东北地区']
	},
	{
		id: 'demo-2027-spring-opening',
		name: {
			zh: '演示·春季开工：签约项目转开工',
			en: 'Demo · Spring: from contract to start',
			ru: 'Демо · Весна: от договора к началу работ'
		},
		season: 'spring',
		first: '2027-03-01',
		last: '2027-05-31',
		goal: '冬季签约项目集中开工，继续对接配套（虚构目标）',
		links: ['met-forgings', 'rail-wheelsets', 'soy-textured'],
		regions: ['长三角', '京津冀']
	}
];
