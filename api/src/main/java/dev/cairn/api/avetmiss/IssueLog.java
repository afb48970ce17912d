package dev.cairn.api.avetmiss;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects findings and lines left out: lists them up to a limit, counts them all. Not thread-safe. */
final class IssueLog {

    private final int limit;
    private final List<Issue> issues = new ArrayList<>();
    private final List<LeftOutLine> leftOut = new ArrayList<>();
    private final Map<IssueCode, Integer> counts = new EnumMap<>(IssueCode.class);

    IssueLog(int limit) {
        this.limit = limit;
    }

    void add(String file, int line, int column, IssueKind kind) {
        counts.merge(kind.code(), 1, Integer::sum);
        if (issues.size() < limit) {
            issues.add(Issue.of(file, line, column, kind));
        }
    }

    /** About a file as a whole. */
    void add(String file, FileIssue kind) {
        add(file, 0, 0, kind);
    }

    void leaveOut(String file, int line, String because) {
        if (leftOut.size() < limit) {
            leftOut.add(new LeftOutLine(file, line, because));
        }
    }

    List<Issue> issues() {
        return issues;
    }

    List<LeftOutLine> leftOut() {
        return leftOut;
    }

    Map<IssueCode, Integer> counts() {
        return counts;
    }
}
