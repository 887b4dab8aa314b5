export interface Venue {
  readonly venue: string;
  readonly address: string;
  readonly room: string;
  readonly capacity: number;
}

// biome-ignore format: a table
export const venues = {
  'school-classroom': { venue: '申匠用户培训中心', address: '上海市松江区申匠路 88 号', room: '201 多媒体教室', capacity: 32 },
  'school-workshop': { venue: '申匠用户培训中心', address: '上海市松江区申匠路 88 号', room: '一楼实训车间', capacity: 16 },
  'school-electrical': { venue: '申匠用户培训中心', address: '上海市松江区申匠路 88 号', room: '305 电气实训室', capacity: 12 },
  'assembly-hall': { venue: '申匠总装车间', address: '上海市松江区申匠路 88 号', room: '码垛示教区', capacity: 15 },
  guangzhou: { venue: '粤匠达维修站', address: '广东省广州市白云区粤匠路 21 号 3 栋', room: '二楼培训室', capacity: 20 },
  chengdu: { venue: '蓉匠维修站', address: '四川省成都市新都区蓉匠路 9 号', room: '一号培训室', capacity: 18 },
  shenyang: { venue: '恒达维修站', address: '辽宁省沈阳市于洪区恒达街 14 号', room: '三楼会议室', capacity: 20 },
  zhengzhou: { venue: '麦香坊惠济工厂', address: '河南省郑州市惠济区麦浪路 9 号', room: '办公楼四楼会议室', capacity: 24 },
} as const satisfies Record<string, Venue>;

export type VenueKey = keyof typeof venues;
