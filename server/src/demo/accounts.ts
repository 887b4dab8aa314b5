export const demoAccounts: { email: string; password: string; role: string }[] = [];
