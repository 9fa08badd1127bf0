// Loaded before a command that is measured: answers its parent with the CPU time that the command has used so far.
process.on('message', () => process.send?.(process.cpuUsage()));
process.channel?.unref();
