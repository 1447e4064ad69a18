/** Loaded into a measured server before its own code: tells on request what the process has used so far. */
process.on('message', () => {
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  process.send?.({ rss, heapUsed, cpu: (user + system) / 1000 });
});
// A server ends as it would without a listener.
process.channel?.unref();
