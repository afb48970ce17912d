package dev.cairn.api.avetmiss;

import dev.cairn.engine.award.AwardCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads completed programmes (NAT00130). */
final class CompletionReader implements RecordReader<CompletedProgramme> {

    private static final Layout LAYOUT = Layouts.of(NatFile.NAT00130);
    private static final LayoutField ORGANISATION = LAYOUT.field("training_organisation_identifier");
    private static final LayoutField PROGRAM = LAYOUT.field("program_identifier");
    private static final LayoutField CLIENT = LAYOUT.field("client_identifier");
    private static final LayoutField COMPLETED = LAYOUT.field("date_program_completed");
    private static final LayoutField ISSUED = LAYOUT.field("issued_flag");
    private static final LayoutField PARCHMENT_DATE = LAYOUT.field("parchment_issue_date");
    private static final LayoutField PARCHMENT_NUMBER = LAYOUT.field("parchment_number");

    /** What Tasmanian files write as the date of an enrolment that is not completed: 01019999. */
    private static final LocalDate NOT_COMPLETED = LocalDate.of(9999, 1, 1);

    private static final int MOST_YEARS = 10;

    private final Known known;
    private final UnitHistory history;
    private final int year;
    private final LocalDate dayOfImport;
    private final FirstLines keys = new FirstLines();
    private final FirstLines pairs = new FirstLines();
    private final List<Place> withoutNumber = new ArrayList<>();
    private boolean numbersSeen;

    private record Place(String file, int line) {}

    CompletionReader(Known known, UnitHistory history, int year, LocalDate dayOfImport) {
        this.known = known;
        this.history = history;
        this.year = year;
        this.dayOfImport = dayOfImport;
    }

    @Override
    public @Nullable CompletedProgramme read(NatLine line, String file) {
        String program = line.productCode(PROGRAM);
        AwardCode programme = line.findProgramme(PROGRAM, program);
        String client = line.text(CLIENT);
        References.checkOrganisation(line, ORGANISATION, known);
        References.checkProgramme(line, PROGRAM, program, known);
        Known.KnownClient found = References.checkClient(line, CLIENT, known);
        if (found != null) {
            found.used = true;
        }
        LocalDate completed = completedOn(line);
        if (line.areSound(PROGRAM, CLIENT, COMPLETED)) {
            checkKey(line, program, client);
        }
        if (completed != null) {
            checkDay(line, completed);
            checkUnits(line, program, client, completed);
        }
        noteParchment(line, file);
        return programme == null ? null : completion(line, programme, client, completed);
    }

    private static CompletedProgramme completion(
            NatLine line, AwardCode programme, String client, @Nullable LocalDate completed) {
        return new CompletedProgramme(
                line.number(),
                line.text(ORGANISATION),
                programme,
                client,
                completed,
                line.text(ISSUED).equals("Y"),
                line.findDay(PARCHMENT_DATE),
                line.findText(PARCHMENT_NUMBER));
    }

    private static @Nullable LocalDate completedOn(NatLine line) {
        LocalDate day = line.findDay(COMPLETED);
        if (NOT_COMPLETED.equals(day)) {
            line.report(COMPLETED, new CompletionIssue.NotCompleted());
            return null;
        }
        return day;
    }

    private void checkKey(NatLine line, String program, String client) {
        String pair = client + '|' + program;
        Integer sameDay = keys.seen(pair + '|' + line.text(COMPLETED), line.number());
        Integer otherDay = pairs.seen(pair, line.number());
        String shown = ClientIdentifier.shown(client);
        if (sameDay != null) {
            String key = "program %s, client %s and this date".formatted(program, shown);
            line.report(1, new RelationIssue.DuplicateKey(NatFile.NAT00130, key, sameDay));
        } else if (otherDay != null) {
            line.report(COMPLETED, new CompletionIssue.CompletedTwice(program, shown, otherDay));
        }
    }

    private void checkDay(NatLine line, LocalDate completed) {
        if (completed.isAfter(dayOfImport)) {
            line.report(COMPLETED, new CompletionIssue.InTheFuture(completed, dayOfImport));
        } else if (completed.getYear() < year - MOST_YEARS) {
            line.report(COMPLETED, new CompletionIssue.LongAgo(completed, year));
        }
    }

    private void checkUnits(NatLine line, String program, String client, LocalDate completed) {
        UnitHistory.InProgramme units = history.find(client, program);
        if (units == null) {
            return;
        }
        if (!units.achievedOrOpen) {
            line.report(
                    PROGRAM, new CompletionIssue.NoUnitAchieved(program, ClientIdentifier.shown(client), units.units));
        } else if (units.lastPassedEnd != null && completed.isBefore(units.lastPassedEnd)) {
            line.report(COMPLETED, new CompletionIssue.BeforeLastUnit(completed, units.lastPassedEnd));
        }
    }

    private void noteParchment(NatLine line, String file) {
        if (!line.isBlank(PARCHMENT_NUMBER)) {
            numbersSeen = true;
        } else if (line.text(ISSUED).equals("Y")) {
            withoutNumber.add(new Place(file, line.number()));
        }
    }

    /** Where some lines have a parchment number, each that says a certificate was issued should have one. */
    void checkParchments(IssueLog log) {
        if (numbersSeen) {
            withoutNumber.forEach(p ->
                    log.add(p.file(), p.line(), PARCHMENT_NUMBER.start(), new CompletionIssue.NoParchmentNumber()));
        }
    }

    @Override
    public @Nullable String findObstacle(CompletedProgramme completion) {
        return References.findObstacle(completion.client(), known);
    }
}
