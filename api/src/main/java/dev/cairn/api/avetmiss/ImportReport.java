package dev.cairn.api.avetmiss;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Everything found in a set of NAT files, in the order of files, lines and columns.
 *
 * @param collectionYear the year that the files were judged by, given or found
 * @param files what became of each file
 * @param issues the findings, up to the limit that was set
 * @param leftOut the lines of which nothing is used, up to the same limit
 * @param counts how many findings of each code there are, listed or not; codes without one are absent
 */
public record ImportReport(
        int collectionYear,
        List<FileSummary> files,
        List<Issue> issues,
        List<LeftOutLine> leftOut,
        Map<IssueCode, Integer> counts) {

    private static final Comparator<Issue> ORDER = Comparator.comparing(Issue::file)
            .thenComparingInt(Issue::line)
            .thenComparingInt(Issue::column)
            .thenComparing(Issue::code);

    public ImportReport {
        files = List.copyOf(files);
        issues = issues.stream().sorted(ORDER).toList();
        leftOut = leftOut.stream()
                .sorted(Comparator.comparing(LeftOutLine::file).thenComparingInt(LeftOutLine::line))
                .toList();
        counts = Map.copyOf(counts);
    }

    /**
     * The report with warnings about clients whose name and birth date somebody else on record has, under another unique student
     * identifier (edge case B16). Only where records are kept can that be known.
     *
     * @param alike for each client in question our id of the learner, and of the other one
     */
    public ImportReport withAlike(Map<Client, Map.Entry<String, String>> alike) {
        if (alike.isEmpty()) {
            return this;
        }
        List<Issue> more = new ArrayList<>(issues);
        alike.forEach((client, both) -> more.add(
                Issue.of("NAT00080", client.line(), 1, new ClientIssue.Alike(both.getKey(), both.getValue()))));
        Map<IssueCode, Integer> counted = new EnumMap<>(IssueCode.class);
        counted.putAll(counts);
        counted.merge(IssueCode.CLIENT_ALIKE, alike.size(), Integer::sum);
        return new ImportReport(collectionYear, files, more, leftOut, counted);
    }

    /** Whether there is no error: every line of every file is used. Warnings and notices are no hindrance. */
    public boolean isWhollyUsable() {
        return count(Severity.ERROR) == 0;
    }

    /** How many findings of a severity there are, listed or not. */
    public int count(Severity severity) {
        return counts.entrySet().stream()
                .filter(e -> e.getKey().severity() == severity)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** How many findings there are beyond those that are listed. */
    public int countUnlisted() {
        return counts.values().stream().mapToInt(Integer::intValue).sum() - issues.size();
    }

    /** How many findings of each severity there are, listed or not. */
    public Map<Severity, Integer> countBySeverity() {
        Map<Severity, Integer> counted = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counted.put(severity, count(severity));
        }
        return counted;
    }
}
