import type { People } from '../invent_customers.ts'

const FAMILY_NAMES =
  '王 wang,李 li,张 zhang,刘 liu,陈 chen,杨 yang,赵 zhao,黄 huang,周 zhou,吴 wu,徐 xu,孙 sun,胡 hu,朱 zhu,高 gao,林 lin,何 he,郭 guo,马 ma,罗 luo,梁 liang,宋 song,郑 zheng,谢 xie,韩 han,唐 tang,冯 feng,于 yu,董 dong,萧 xiao,程 cheng,曹 cao,袁 yuan,邓 deng,许 xu,傅 fu,沈 shen,曾 zeng,彭 peng,吕 lv'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string])

const GIVEN_NAMES =
  '子涵 zihan,雨桐 yutong,欣怡 xinyi,浩然 haoran,思远 siyuan,梓萱 zixuan,明轩 mingxuan,佳宁 jianing,志强 zhiqiang,丽华 lihua,晓燕 xiaoyan,建军 jianjun,秀英 xiuying,文博 wenbo,若曦 ruoxi,一帆 yifan,静怡 jingyi,天佑 tianyou,可欣 kexin,俊杰 junjie,诗涵 shihan,宇航 yuhang,芷若 zhiruo,海燕 haiyan,小满 xiaoman,念慈 nianci,云飞 yunfei,春梅 chunmei,立秋 liqiu,安然 anran'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string])

/** Province, city, district and the first four digits of the postcode. */
const TOWNS = [
  ['北京市', '北京市', '朝阳区', '1000'],
  ['上海市', '上海市', '徐汇区', '2000'],
  ['天津市', '天津市', '南开区', '3001'],
  ['重庆市', '重庆市', '渝中区', '4000'],
  ['广东省', '广州市', '越秀区', '5100'],
  ['广东省', '深圳市', '南山区', '5180'],
  ['浙江省', '杭州市', '上城区', '3100'],
  ['浙江省', '宁波市', '海曙区', '3150'],
  ['江苏省', '南京市', '鼓楼区', '2100'],
  ['江苏省', '苏州市', '姑苏区', '2150'],
  ['四川省', '成都市', '锦江区', '6100'],
  ['湖北省', '武汉市', '武昌区', '4300'],
  ['湖南省', '长沙市', '岳麓区', '4100'],
  ['陕西省', '西安市', '雁塔区', '7100'],
  ['山东省', '青岛市', '市南区', '2660'],
  ['河南省', '郑州市', '金水区', '4500'],
  ['福建省', '厦门市', '思明区', '3610'],
  ['云南省', '昆明市', '五华区', '6500'],
  ['辽宁省', '大连市', '中山区', '1160'],
  ['黑龙江省', '哈尔滨市', '道里区', '1500'],
  ['新疆维吾尔自治区', '乌鲁木齐市', '天山区', '8300'],
  ['内蒙古自治区', '呼和浩特市', '新城区', '0100'],
] as const

const ROADS =
  '梧桐路 春熙路 和平路 明湖路 银杏街 书院路 桂花巷 青年路 解放路 望江路 柳浪街 长乐路'.split(' ')
const ESTATES = '示例花园 听雨小区 云栖苑 阳光里 锦绣家园 竹园新村 清风雅居 江南春晓'.split(' ')

/**
 * Customers of mainland China. No range is kept for fiction there, so the numbers begin with 100,
 * which no mobile number does.
 */
export const people: People = {
  locale: 'zh',
  name(random) {
    const [family, pinyin] = random.pick(FAMILY_NAMES)
    const [given, sound] = random.pick(GIVEN_NAMES)
    return { name: `${family}${given}`, mailbox: `${pinyin}.${sound}` }
  },
  address(random) {
    const [region, city, district, postcode] = random.pick(TOWNS)
    const place = `${random.pick(ROADS)}${random.between(1, 380)}号${random.pick(ESTATES)}`
    return {
      country: 'CN',
      region,
      city,
      district,
      line1: `${place}${random.between(1, 28)}栋${random.between(1, 32)}0${random.between(1, 4)}室`,
      postcode: `${postcode}${String(random.between(0, 99)).padStart(2, '0')}`,
    }
  },
  phone: (ordinal) => `100${String(10_000_000 + ordinal)}`,
}
