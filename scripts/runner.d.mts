export function channelFor(workerData: unknown): {
  onMessage(listener: (message: unknown) => void): void;
  postMessage(message: unknown): void;
};
