package dev.cairn.processes.timer;

/**
 * What has to be known to tell a process that one of its timers has run out; kept as JSON beside the time.
 *
 * @param processId the process, as its definition is named
 * @param processInstanceId the run of it that waits
 * @param timerId the timer within the definition
 */
record ProcessTimer(String processId, String processInstanceId, String timerId) {}
