/** Milliseconds that this process has computed: on a busy machine, time on the wall says little. */
export function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
