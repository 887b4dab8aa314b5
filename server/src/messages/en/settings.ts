import type { settings as zh } from '../zh/settings.ts';

/** Sentences on the settings, at the start. */
export const settings: Record<keyof typeof zh, string> = {
  settingMustBe: '{name} must be {wanted}',
  settingUnknown: '{name} in .env is not a known setting',
  settingWhole: 'a whole number from {least} to {most}',
  settingChoice: 'one of {values}',
  settingAddress: 'an address like {wanted}',
  settingKeys:
    '32 random bytes in base64, as npm run secrets -- key makes them; several are separated by commas, the newest first',
  settingAgeKeys: 'keys of age as age-keygen makes them, with commas between them',
  settingOrigins: 'origins as https://partner.example, with commas between them',
  settingProxies:
    'the number of proxies from 0 to 9, or their addresses and networks separated by commas, such as 10.0.0.0/8,::1, or {names}',
  settingProvider: 'OIDC_ISSUER and OIDC_CLIENT_ID go together',
  settingProviderHttps: 'OIDC_ISSUER begins with https://; http:// is for this machine alone',
  settingNobodySignsIn: 'With PASSWORD_SIGN_IN=false OIDC_ISSUER is needed: else nobody can sign in',
  settingDemoEmbedded: 'DEMO is for the embedded database only: leave out DEMO or DATABASE_URL',
  settingOwnerAlone: 'DATABASE_OWNER_URL needs DATABASE_URL beside it',
  settingDemoOnNetwork:
    'The passwords of the demo are known to everybody, so it is not shown to a network: set HOST=127.0.0.1 or DEMO=false, or DEMO_ON_NETWORK=true where that is wanted',
};
