/** Invented names: a motif from the marsh and the steppe, in Chinese, English and Russian. */
export const MOTIFS: readonly (readonly [zh: string, en: string, ru: string])[] = [
	['青鹭', 'Grey Heron', 'Серая цапля'],
	['雪雁', 'Snow Goose', 'Белый гусь'],
	['云雀', 'Skylark', 'Жаворонок'],
	['苇塘', 'Reed Pond', 'Камышовый пруд'],
	['银桦', 'Silver Birch', 'Белая берёза'],
	['晨雾', 'Morning Mist', 'Утренний туман'],
	['鹿铃', 'Deer Bell', 'Олений колокольчик'],
	['松涛', 'Pine Wind', 'Шум сосен'],
	['星河', 'Star River', 'Звёздная река'],
	['冬青', 'Holly', 'Остролист'],
	['白鹳', 'White Stork', 'Белый аист'],
	['沙鸥', 'Sand Gull', 'Песчаная чайка'],
	['麦浪', 'Wheat Wave', 'Пшеничная волна'],
	['霜叶', 'Frost Leaf', 'Морозный лист'],
	['远帆', 'Far Sail', 'Дальний парус'],
	['朝霞', 'Dawn Glow', 'Заря'],
	['榆荫', 'Elm Shade', 'Тень вяза'],
	['蓝鹊', 'Blue Magpie', 'Голубая сорока'],
	['溪石', 'Brook Stone', 'Камень ручья'],
	['鸿影', 'Wild Swan', 'Дикий лебедь'],
	['草甸', 'Meadow', 'Луговина'],
	['北斗', 'Big Dipper', 'Большая Медведица'],
	['秋水', 'Autumn Water', 'Осенняя вода'],
	['飞鸢', 'Soaring Kite', 'Парящий коршун']
];

const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];
const ORDINALS = [...'一二三四五六七八九'];

/** 虚构企业甲子一号, 虚构企业乙丑一号 …: different for every `index`, and no firm's name. */
export function inventedInvestor(index: number): string {
	const pair = `${STEMS[index % STEMS.length]}${BRANCHES[index % BRANCHES.length]}`;
	return `虚构企业${pair}${ORDINALS[Math.floor(index / 60) % ORDINALS.length]}号`;
}

export const STAGE_WORDS = {
	planned: '谋划',
	negotiating: '在谈',
	contracted: '签约',
	procedures: '前期',
	commenced: '开工',
	construction: '在建',
	production: '投产',
	capacity: '达产'
} as const;

export const INTENSITY_LABEL = {
	zh: '亩均总投资',
	en: 'Total investment per mu',
	ru: 'Общие инвестиции на му'
};
