import { extname } from 'node:path';

/** The program of this name beside a module: compiled as that is, bundled or not. */
export const beside = (name: string, module: string) => new URL(name + extname(new URL(module).pathname), module);
