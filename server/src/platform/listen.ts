import { createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import { StartupProblem } from './startup-problem.ts';

/** Opens the port, and says what to do where it cannot be had. */
export async function listen(server: FastifyInstance, { host, port }: Config) {
  await server.listen({ host, port }).catch((error: NodeJS.ErrnoException) => {
    const other = port < 60_000 ? port + 1 : port - 1;
    if (error.code === 'EADDRINUSE')
      throw new StartupProblem(
        `端口 ${port} 已被占用：请停止占用它的程序，或换一个端口：PORT=${other} npm start`,
        `Port ${port} is in use: stop the program that has it, or take another port: PORT=${other} npm start`,
      );
    if (error.code === 'EACCES')
      throw new StartupProblem(
        `不允许使用端口 ${port}：请换一个 1024 以上的端口：PORT=4000 npm start`,
        `Port ${port} is not allowed: take one above 1024: PORT=4000 npm start`,
      );
    if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
      throw new StartupProblem(
        `本机没有网络地址 ${host}：请更正 HOST`,
        `This machine has no address ${host}: correct HOST`,
      );
    throw error;
  });
}

/** A port on this machine on which nobody listens now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
