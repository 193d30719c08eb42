export function findFirefox() { return '/usr/bin/firefox-esr'; }
