export const server: string[];
export const serverEnvironment: NodeJS.ProcessEnv;
