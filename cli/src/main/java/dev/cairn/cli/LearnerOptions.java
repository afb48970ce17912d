package dev.cairn.cli;

import java.time.LocalDate;
import picocli.CommandLine.Option;

/** What every question about one learner is asked with. */
final class LearnerOptions {

    @Option(
            names = "--as-at",
            paramLabel = "DATE",
            required = true,
            converter = DayConverter.class,
            description = "The day to judge, such as 2026-07-01.")
    @SuppressWarnings("NullAway.Init") // compulsory
    private LocalDate asAt;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (for people) or json (one line, for programs); text if left out.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Format format;

    LocalDate asAt() {
        return asAt;
    }

    Format format() {
        return format;
    }
}
