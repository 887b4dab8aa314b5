import { BlockList, isIP } from 'node:net';
import type { Config } from '../config.ts';

/** This machine, networks of a company, and those of the load balancers of a cloud. */
const near = new BlockList();
for (const network of [
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '100.64.0.0/10',
])
  add(network, 'ipv4');
for (const network of ['::1/128', 'fc00::/7', 'fe80::/10']) add(network, 'ipv6');

function add(network: string, family: 'ipv4' | 'ipv6') {
  const [place = '', bits] = network.split('/');
  near.addSubnet(place, Number(bits), family);
}

const isNear = (address: string) => near.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/**
 * Whom Fastify believes where a request came from. A number alone would let everybody who reaches the port directly
 * name any address: it counts only where the nearest proxy is near. Others are named by their networks.
 */
export function trustedProxies({ trustProxy }: Pick<Config, 'trustProxy'>) {
  if (typeof trustProxy !== 'number') return trustProxy;
  return trustProxy > 0 && ((address: string, hop: number) => hop < trustProxy && (hop > 0 || isNear(address)));
}
