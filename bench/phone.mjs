// The phone of read/read.mjs: its screen, its network, its processor, and a finger.
import { sleep } from './read/lib.mjs';

export const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };
export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const CPU_SLOWDOWN = 4;
const FINGER_DOWN_MS = 60;

export async function slowDown(cdp) {
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', NETWORK);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
}

/**
 * Taps without waiting for the page: a finger lifts when it wants to. Waiting until the page has heard of the first
 * event would make it a long press.
 */
export async function touch(cdp, [x, y]) {
  const down = cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await sleep(FINGER_DOWN_MS);
  const up = cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  // The browser may be closed before the events are acknowledged. Only the answer of the page counts.
  await Promise.allSettled([down, up]);
}
