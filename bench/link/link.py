#!/usr/bin/env python3
# A slow link between two network namespaces of Linux, for a kernel that has no netem: whole IP packets are delayed, paced
# and lost here, so TCP and QUIC meet the same network. Python, as Node cannot open /dev/net/tun without native code.
# As root:  link.py [--down 1600] [--up 750] [--delay 75] [--loss 0] [--seed 1]    kbit/s, kbit/s, ms each way, a share
# Makes the namespaces daypass-phone (10.77.0.1) and daypass-site (10.77.0.2), prints "ready", and removes both at its end.
import argparse
import fcntl
import heapq
import os
import random
import select
import signal
import struct
import subprocess
import sys
import time

TUNSETIFF = 0x400454CA
TUN_WITHOUT_HEADER = 0x0001 | 0x1000
# What waits longer is dropped, as by the buffer of a radio.
QUEUE_SECONDS = 0.4
BYTES_IN_KBIT = 125
PHONE = ('daypass-phone', 'dpphone', '10.77.0.1')
SITE = ('daypass-site', 'dpsite', '10.77.0.2')

parser = argparse.ArgumentParser()
parser.add_argument('--down', type=float, default=1600)
parser.add_argument('--up', type=float, default=750)
parser.add_argument('--delay', type=float, default=75)
parser.add_argument('--loss', type=float, default=0.0)
parser.add_argument('--seed', type=int, default=1)
options = parser.parse_args()
lots = random.Random(options.seed)


def ip(*words):
    subprocess.run(('ip', *words), check=True)


def remove_namespaces():
    for namespace, _, _ in (PHONE, SITE):
        subprocess.run(('ip', 'netns', 'del', namespace), stderr=subprocess.DEVNULL)


def end_of_link(own, other):
    namespace, name, address = own
    end = os.open('/dev/net/tun', os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(end, TUNSETIFF, struct.pack('16sH', name.encode(), TUN_WITHOUT_HEADER))
    ip('netns', 'add', namespace)
    ip('link', 'set', name, 'netns', namespace)
    ip('-n', namespace, 'addr', 'add', address, 'peer', other[2], 'dev', name)
    ip('-n', namespace, 'link', 'set', name, 'mtu', '1500', 'up')
    ip('-n', namespace, 'link', 'set', 'lo', 'up')
    return end


remove_namespaces()
phone, site = end_of_link(PHONE, SITE), end_of_link(SITE, PHONE)
ways = {site: (phone, options.down * BYTES_IN_KBIT), phone: (site, options.up * BYTES_IN_KBIT)}
free_at = dict.fromkeys(ways, 0.0)
due, number, counts = [], 0, {'passed': 0, 'lost': 0, 'queue full': 0}


def stop(*_):
    remove_namespaces()
    print(counts, file=sys.stderr)
    os._exit(0)


signal.signal(signal.SIGTERM, stop)
signal.signal(signal.SIGINT, stop)
print('ready', flush=True)

while True:
    now = time.monotonic()
    while due and due[0][0] <= now:
        _, _, to, packet = heapq.heappop(due)
        try:
            os.write(to, packet)
        except OSError:
            pass  # The end is full, as a radio may be: the packet is lost.
    wait = max(0, due[0][0] - now) if due else 1
    for end in select.select(list(ways), [], [], wait)[0]:
        for _ in range(64):
            try:
                packet = os.read(end, 2048)
            except BlockingIOError:
                break
            now = time.monotonic()
            to, rate = ways[end]
            if lots.random() < options.loss:
                counts['lost'] += 1
            elif free_at[end] - now > QUEUE_SECONDS:
                counts['queue full'] += 1
            else:
                free_at[end] = max(free_at[end], now) + len(packet) / rate
                number += 1
                counts['passed'] += 1
                heapq.heappush(due, (free_at[end] + options.delay / 1000, number, to, packet))
