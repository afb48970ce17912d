package dev.cairn.processes.app;

import dev.cairn.processes.ProcessesConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Stands in for the real application: its own scan does not reach the processes. */
@SpringBootApplication
@Import(ProcessesConfiguration.class)
class TestApplication {}
