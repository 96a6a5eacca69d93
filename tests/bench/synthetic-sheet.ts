import type { Drawing, DrawnMark } from '../../src/lib/domain/sheet/drawing.ts';
import { createRandom, type Random } from './random.ts';

interface SheetSize {
	readonly width: number;
	readonly height: number;
	/** Corners of all divisions together. */
	readonly corners: number;
	readonly symbols: number;
	readonly labels: number;
}

const FILLS = ['#e8efe0', '#f3ead8', '#dfe9f1', '#f0dfe0', '#e6e2f0'] as const;
const DIVISIONS = 40;

/** A sheet as large and as full as a real one, of places that do not exist. */
export function syntheticSheet({ width, height, corners, symbols, labels }: SheetSize): Drawing {
	const random = createRandom(6);
	const point = () => ({ x: 20 + random.unit() * (width - 40), y: 20 + random.unit() * (height - 40) });
	const shapes = Array.from({ length: DIVISIONS }, (_, place): DrawnMark => ({
		kind: 'path',
		path: wrinkled(random, { ...point(), radius: width / 9, corners: Math.round(corners / DIVISIONS) }),
		fill: FILLS[place % FILLS.length],
		rule: 'evenodd',
		stroke: { colour: '#8a8478', width: 0.6, round: true },
		of: `division:${place}`
	}));
	const dots = Array.from({ length: symbols }, (_, place): DrawnMark => ({
		kind: 'path',
		path: circle({ ...point(), radius: 2.4 }),
		fill: random.pick(['#2f6f4f', '#b5562b', '#31589c']),
		stroke: { colour: '#ffffff', width: 0.5 },
		of: `project:${place}`
	}));
	const names = Array.from({ length: labels }, (): DrawnMark => ({
		kind: 'text',
		text: `${han(random)}${han(random)}${han(random)}${han(random)}项目 ${random.below(900)}`,
		...point(),
		anchor: 'start',
		size: 7,
		weight: random.chance(0.3) ? 600 : 400,
		colour: '#1b2a3a',
		halo: { colour: '#ffffff', width: 1.6 }
	}));
	const clip = { x: 20, y: 20, width: width - 40, height: height - 40 };
	const map: DrawnMark = { kind: 'group', name: 'map', clip, marks: [...shapes, ...dots, ...names] };
	return { width, height, marks: [map] };
}

/** A closed line about a point, as rough as a boundary. */
function wrinkled(
	random: Random,
	{ x, y, radius, corners }: { x: number; y: number; radius: number; corners: number }
): string {
	const places = Array.from({ length: corners }, (_, place) => {
		const angle = (2 * Math.PI * place) / corners;
		const reach = radius * (0.8 + 0.15 * Math.sin(5 * angle) + 0.03 * random.unit());
		return `${(x + reach * Math.cos(angle)).toFixed(2)} ${(y + reach * Math.sin(angle)).toFixed(2)}`;
	});
	return `M${places.join('L')}Z`;
}

/** @source the usual four arcs: 0.5523 is 4/3 (√2 − 1) */
function circle({ x, y, radius }: { x: number; y: number; radius: number }): string {
	const pull = 0.5523 * radius;
	const at = (dx: number, dy: number) => `${(x + dx).toFixed(2)} ${(y + dy).toFixed(2)}`;
	const arc = (a: [number, number], b: [number, number], c: [number, number]) => `C${at(...a)} ${at(...b)} ${at(...c)}`;
	return [
		`M${at(radius, 0)}`,
		arc([radius, pull], [pull, radius], [0, radius]),
		arc([-pull, radius], [-radius, pull], [-radius, 0]),
		arc([-radius, -pull], [-pull, -radius], [0, -radius]),
		arc([pull, -radius], [radius, -pull], [radius, 0]),
		'Z'
	].join('');
}

/** The most frequent characters of names: about as many different ones as a real sheet has. */
const HAN =
	'东西南北中上下大小高新城区县市镇乡村河湖江山林田园农工业经济开发技术产业加工食品粮油大豆玉米水稻马铃薯奶牛肉类蛋白饲料化肥种子机械装备制造冶金钢铁重型机床汽车零件电池储能风光发电热力环保再生资源循环利用医药生物医疗健康养老旅游冰雪温泉体育文化创意设计数字信息软件通信物流仓储冷链港口铁路公路航空综合服务中心基地示范项目工程建设一二三四五六七八九十期年产万吨线改造升级搬迁扩建生产包装材料纤维纸浆木材家具建材水泥陶瓷玻璃石墨碳新能源汽燃料乙醇氢气体管网供应链平台科研院所孵化器';
const han = (random: Random): string => random.pick([...HAN]);
