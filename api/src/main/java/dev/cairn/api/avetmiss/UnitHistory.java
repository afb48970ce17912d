package dev.cairn.api.avetmiss;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each client did in each unit and each programme, as far as these files show it. A completion draws on units of several
 * years, so too few units here prove nothing; none achieved among those reported is worth a warning.
 */
final class UnitHistory {

    /** What one client did in one programme. */
    static final class InProgramme {
        int units;
        boolean achievedOrOpen;

        @Nullable
        LocalDate lastPassedEnd;
    }

    private record Superseded(String file, int line, int column, String client, String unit) {}

    private final FirstLines achieved = new FirstLines();
    private final Map<String, InProgramme> byProgramme = new HashMap<>();
    private final List<Superseded> superseded = new ArrayList<>();

    void add(NatLine line, LayoutField at, String client, String unit, String program, String outcome, LocalDate end) {
        boolean passed = Outcome.isAchieved(outcome);
        if (passed) {
            Integer first = achieved.seen(client + '|' + unit, line.number());
            if (first != null) {
                line.report(at, new ActivityIssue.AchievedTwice(unit, ClientIdentifier.shown(client), first));
            }
        }
        if (outcome.equals(Outcome.SUPERSEDED)) {
            superseded.add(new Superseded(line.layout().file().name(), line.number(), at.start(), client, unit));
        }
        if (!program.isEmpty()) {
            InProgramme entry = byProgramme.computeIfAbsent(key(client, program), k -> new InProgramme());
            entry.units++;
            entry.achievedOrOpen |= passed || Outcome.isOpen(outcome) || outcome.equals("81");
            if (passed
                    && line.firstError() == null
                    && (entry.lastPassedEnd == null || end.isAfter(entry.lastPassedEnd))) {
                entry.lastPassedEnd = end;
            }
        }
    }

    /** Null where these files show no activity of the client in the programme. */
    @Nullable
    InProgramme find(String client, String program) {
        return byProgramme.get(key(client, program));
    }

    private static String key(String client, String program) {
        return client + '|' + program;
    }

    /** Whether whoever was moved on from a superseded unit (outcome 61) is enrolled in one of its successors. */
    void checkSuccessors(List<TrainingActivity> activities, TrainingProductDirectory directory, IssueLog log) {
        if (superseded.isEmpty()) {
            return;
        }
        Set<String> enrolled = new HashSet<>();
        activities.forEach(a -> enrolled.add(key(a.client(), a.unit().value())));
        for (Superseded from : superseded) {
            if (directory.standingOf(from.unit) instanceof TrainingProductDirectory.Standing.Superseded standing
                    && standing.successors().stream().noneMatch(s -> enrolled.contains(key(from.client, s)))) {
                String successors = String.join(" or ", standing.successors());
                log.add(from.file, from.line, from.column, new ActivityIssue.NoSuccessor(from.unit, successors));
            }
        }
    }
}
