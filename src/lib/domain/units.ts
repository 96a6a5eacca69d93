/** Square metres in a hectare, by definition. */
export const M2_PER_HA = 10_000;
/** Mu (市亩) in a hectare: 1 mu = 1/15 ha. @source State Council order on legal units of measurement, 1984 */
export const MU_PER_HA = 15;
/** Wan yuan (万元) in a yi yuan (亿元). */
export const WAN_YUAN_PER_YI_YUAN = 10_000;

export const m2ToHa = (areaM2: number): number => areaM2 / M2_PER_HA;
export const muToHa = (areaMu: number): number => areaMu / MU_PER_HA;
export const haToMu = (areaHa: number): number => areaHa * MU_PER_HA;
export const yiYuanToWanYuan = (yiYuan: number): number => yiYuan * WAN_YUAN_PER_YI_YUAN;
export const wanYuanToYiYuan = (wanYuan: number): number => wanYuan / WAN_YUAN_PER_YI_YUAN;
