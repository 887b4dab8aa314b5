/** Sentences on the settings, at the start. */
export const settings = {
  settingMustBe: '{name} 应为 {wanted}',
  settingUnknown: '.env 中的 {name} 不是已知的设置',
  settingWhole: '{least} 到 {most} 之间的整数',
  settingChoice: '{values} 之一',
  settingAddress: '形如 {wanted} 的地址',
  settingKeys: '32 个随机字节的 base64（npm run secrets -- key 可生成）；有多个时以逗号分隔，最新的在前',
  settingAgeKeys: 'age-keygen 生成的 age 密钥，多个以逗号分隔',
  settingOrigins: '网页的来源，如 https://partner.example，多个以逗号分隔',
  settingProxies: '反向代理的个数（0 到 9），或以逗号分隔的代理地址、网段，例如 10.0.0.0/8,::1，或 {names}',
  settingProvider: 'OIDC_ISSUER 与 OIDC_CLIENT_ID 须同时设置',
  settingProviderHttps: 'OIDC_ISSUER 应以 https:// 开头；http:// 只用于本机',
  settingNobodySignsIn: 'PASSWORD_SIGN_IN=false 时须设 OIDC_ISSUER，否则无人能登录',
  settingDemoEmbedded: 'DEMO 只用于自带数据库，请去掉 DEMO 或 DATABASE_URL',
  settingOwnerAlone: 'DATABASE_OWNER_URL 须与 DATABASE_URL 同时设置',
  settingDemoOnNetwork:
    '演示帐号的密码人人皆知，不宜对网络开放：请设 HOST=127.0.0.1 或 DEMO=false；确需开放时设 DEMO_ON_NETWORK=true',
};
