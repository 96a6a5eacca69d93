import type { Text } from '../../src/lib/domain/names.ts';

export type Level = 'district' | 'county' | 'county-level city';

export interface DivisionPlace {
	code: string;
	level: Level;
	name: Text;
	/** Whether a known fault of the source lies in this division. */
	isFaulty: boolean;
}

const district = (code: string, name: Text, isFaulty = false): DivisionPlace => ({
	code,
	level: 'district',
	name,
	isFaulty
});
const county = (code: string, name: Text, isFaulty = false): DivisionPlace => ({
	code,
	level: 'county',
	name,
	isFaulty
});

/** The divisions by GB/T 2260 code; Russian names in the transliteration in use, which is not always the systematic one. */
export const DIVISIONS: readonly DivisionPlace[] = [
	district('230202', { zh: '龙沙区', en: 'Longsha District', ru: 'район Лунша' }),
	district('230203', { zh: '建华区', en: 'Jianhua District', ru: 'район Цзяньхуа' }),
	district('230204', { zh: '铁锋区', en: 'Tiefeng District', ru: 'район Тефэн' }),
	district('230205', { zh: '昂昂溪区', en: "Ang'angxi District", ru: 'район Ананси' }),
	district('230206', { zh: '富拉尔基区', en: 'Fularji (Hulan Ergi) District', ru: 'район Фулаэрцзи (Хулан-Эрги)' }),
	district('230207', { zh: '碾子山区', en: 'Nianzishan District', ru: 'район Няньцзышань' }),
	district('230208', { zh: '梅里斯达斡尔族区', en: 'Meilisi Daur District', ru: 'Мэйлисы-Даурский район' }, true),
	county('230221', { zh: '龙江县', en: 'Longjiang County', ru: 'уезд Лунцзян' }, true),
	county('230223', { zh: '依安县', en: "Yi'an County", ru: 'уезд Иань' }),
	county('230224', { zh: '泰来县', en: 'Tailai County', ru: 'уезд Тайлай' }),
	county('230225', { zh: '甘南县', en: 'Gannan County', ru: 'уезд Ганьнань' }),
	county('230227', { zh: '富裕县', en: 'Fuyu County', ru: 'уезд Фуюй' }),
	county('230229', { zh: '克山县', en: 'Keshan County', ru: 'уезд Кэшань' }, true),
	county('230230', { zh: '克东县', en: 'Kedong County', ru: 'уезд Кэдун' }),
	county('230231', { zh: '拜泉县', en: 'Baiquan County', ru: 'уезд Байцюань' }),
	{
		code: '230281',
		level: 'county-level city',
		name: { zh: '讷河市', en: 'Nehe City', ru: 'городской уезд Нэхэ' },
		isFaulty: true
	}
];

/** Names as short as a map needs them. */
export const LABELS: Readonly<Record<string, Text>> = {
	'230202': { zh: '龙沙区', en: 'Longsha', ru: 'Лунша' },
	'230203': { zh: '建华区', en: 'Jianhua', ru: 'Цзяньхуа' },
	'230204': { zh: '铁锋区', en: 'Tiefeng', ru: 'Тефэн' },
	'230205': { zh: '昂昂溪区', en: "Ang'angxi", ru: 'Ананси' },
	'230206': { zh: '富拉尔基区', en: 'Fularji', ru: 'Фулаэрцзи' },
	'230207': { zh: '碾子山区', en: 'Nianzishan', ru: 'Няньцзышань' },
	'230208': { zh: '梅里斯区', en: 'Meilisi', ru: 'Мэйлисы' },
	'230221': { zh: '龙江县', en: 'Longjiang', ru: 'Лунцзян' },
	'230223': { zh: '依安县', en: "Yi'an", ru: 'Иань' },
	'230224': { zh: '泰来县', en: 'Tailai', ru: 'Тайлай' },
	'230225': { zh: '甘南县', en: 'Gannan', ru: 'Ганьнань' },
	'230227': { zh: '富裕县', en: 'Fuyu', ru: 'Фуюй' },
	'230229': { zh: '克山县', en: 'Keshan', ru: 'Кэшань' },
	'230230': { zh: '克东县', en: 'Kedong', ru: 'Кэдун' },
	'230231': { zh: '拜泉县', en: 'Baiquan', ru: 'Байцюань' },
	'230281': { zh: '讷河市', en: 'Nehe', ru: 'Нэхэ' }
};

export const CITY = { code: '230200', name: { zh: '齐齐哈尔市', en: 'Qiqihar', ru: 'Цицикар' } } as const;

/** The prefectures around the city; `file` is the name of their file in the shape package. */
export const NEIGHBOURS: readonly { code: string; file: string; name: Text }[] = [
	{
		code: '150700',
		file: 'nei4_meng2_gu3_hu1_lun2_bei4_er3',
		name: { zh: '呼伦贝尔市', en: 'Hulunbuir', ru: 'Хулун-Буир' }
	},
	{
		code: '152200',
		file: 'nei4_meng2_gu3_xing1_an1_meng2',
		name: { zh: '兴安盟', en: 'Hinggan League', ru: 'аймак Хинган' }
	},
	{ code: '220800', file: 'ji2_lin2_bai2_cheng2', name: { zh: '白城市', en: 'Baicheng', ru: 'Байчэн' } },
	{ code: '230600', file: 'hei1_long2_jiang1_da4_qing4', name: { zh: '大庆市', en: 'Daqing', ru: 'Дацин' } },
	{ code: '231100', file: 'hei1_long2_jiang1_hei1_he2', name: { zh: '黑河市', en: 'Heihe', ru: 'Хэйхэ' } },
	{ code: '231200', file: 'hei1_long2_jiang1_sui1_hua4', name: { zh: '绥化市', en: 'Suihua', ru: 'Суйхуа' } }
];

export const CITY_FILE = 'hei1_long2_jiang1_qi2_qi2_ha1_er3';

/** Stations whose names have a form of their own abroad, or name a side of a place; the rest is transliterated. */
export const ESTABLISHED_NAMES: Readonly<Record<string, { en: string; ru: string }>> = {
	齐齐哈尔: { en: 'Qiqihar', ru: 'Цицикар' },
	齐齐哈尔南: { en: 'Qiqihar South', ru: 'Цицикар-Южный' },
	大庆东: { en: 'Daqing East', ru: 'Дацин-Восточный' },
	大庆西: { en: 'Daqing West', ru: 'Дацин-Западный' },
	红旗营东: { en: 'Hongqiying East', ru: 'Хунциин-Восточный' },
	哈尔滨北: { en: 'Harbin North', ru: 'Харбин-Северный' },
	富拉尔基: { en: 'Fularji', ru: 'Фулаэрцзи' },
	昂昂溪: { en: "Ang'angxi", ru: 'Ананси' },
	成吉思汗: { en: 'Genghis Khan', ru: 'Чингисхан' },
	阿荣旗: { en: 'Arun Banner', ru: 'Арун-Ци' }
};

/** The railway lines of the schematic: translated by their ends. */
export const LINE_NAMES: Readonly<Record<string, { en: string; ru: string }>> = {
	滨洲铁路: { en: 'Harbin–Manzhouli Railway', ru: 'железная дорога Харбин — Маньчжурия' },
	平齐铁路: { en: 'Siping–Qiqihar Railway', ru: 'железная дорога Сыпин — Цицикар' },
	齐北铁路: { en: "Qiqihar–Bei'an Railway", ru: 'железная дорога Цицикар — Бэйань' },
	富嫩铁路: { en: 'Fuyu–Nenjiang Railway', ru: 'железная дорога Фуюй — Нэньцзян' },
	哈齐客运专线: { en: 'Harbin–Qiqihar Passenger Railway', ru: 'пассажирская линия Харбин — Цицикар' },
	通让铁路: { en: 'Tongliao–Ranghulu Railway', ru: 'железная дорога Тунляо — Жанхулу' },
	'滨北/北黑铁路': {
		en: "Harbin–Bei'an and Bei'an–Heihe Railways",
		ru: 'железные дороги Харбин — Бэйань и Бэйань — Хэйхэ'
	},
	'扎兰屯—阿荣旗': { en: 'Zhalantun–Arun Banner line', ru: 'линия Чжаланьтунь — Арун-Ци' }
};

/** Airports by IATA code. */
export const AIRPORT_NAMES: Readonly<Record<string, Text>> = {
	NDG: { zh: '齐齐哈尔三家子机场', en: 'Qiqihar Sanjiazi Airport', ru: 'аэропорт Цицикар-Саньцзяцзы' },
	NZL: { zh: '扎兰屯成吉思汗机场', en: 'Zhalantun Genghis Khan Airport', ru: 'аэропорт Чжаланьтунь-Чингисхан' },
	DTU: { zh: '五大连池德都机场', en: 'Wudalianchi Dedu Airport', ru: 'аэропорт Удаляньчи-Дэду' },
	DBC: { zh: '白城长安机场', en: "Baicheng Chang'an Airport", ru: 'аэропорт Байчэн-Чанъань' }
};
