package dev.cairn.api.avetmiss;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads training activity (NAT00120). */
final class ActivityReader implements RecordReader<TrainingActivity> {

    private static final Layout LAYOUT = Layouts.of(NatFile.NAT00120);
    private static final LayoutField ORGANISATION = LAYOUT.field("training_organisation_identifier");
    private static final LayoutField LOCATION = LAYOUT.field("delivery_location_identifier");
    private static final LayoutField CLIENT = LAYOUT.field("client_identifier");
    private static final LayoutField SUBJECT = LAYOUT.field("subject_identifier");
    private static final LayoutField PROGRAM = LAYOUT.field("program_identifier");
    private static final LayoutField START = LAYOUT.field("activity_start_date");
    private static final LayoutField END = LAYOUT.field("activity_end_date");
    private static final LayoutField MODE = LAYOUT.field("delivery_mode_identifier");
    private static final LayoutField OUTCOME = LAYOUT.field("outcome_identifier_national");
    private static final LayoutField FUNDING = LAYOUT.field("funding_source_national");
    private static final LayoutField COMMENCING = LAYOUT.field("commencing_program_identifier");
    private static final LayoutField CONTRACT = LAYOUT.field("training_contract_identifier");
    private static final LayoutField STUDY_REASON = LAYOUT.field("study_reason_identifier");
    private static final LayoutField VET_IN_SCHOOLS = LAYOUT.field("vet_in_schools_flag");
    private static final LayoutField SPECIFIC_FUNDING = LAYOUT.field("specific_funding_identifier");

    private final Known known;
    private final ActivityRules rules;
    private final UnitHistory history;
    private final FirstLines keys = new FirstLines();

    ActivityReader(Known known, ActivityRules rules, UnitHistory history) {
        this.known = known;
        this.rules = rules;
        this.history = history;
    }

    @Override
    public @Nullable TrainingActivity read(NatLine line, String file) {
        String code = line.productCode(SUBJECT);
        String programCode = line.productCode(PROGRAM);
        UnitCode unit = line.findUnit(SUBJECT, code);
        AwardCode programme = line.findProgramme(PROGRAM, programCode);
        checkReferences(line, code, programCode);
        rules.check(line);
        boolean repeated = checkKey(line, code, programCode);
        LocalDate start = line.findDay(START);
        LocalDate end = line.findDay(END);
        if (unit == null || start == null || end == null || !line.isSound(OUTCOME)) {
            return null;
        }
        if (!repeated) {
            history.add(line, SUBJECT, line.text(CLIENT), code, programCode, line.text(OUTCOME), end);
        }
        return activity(line, unit, programme, start, end);
    }

    private TrainingActivity activity(
            NatLine line, UnitCode unit, @Nullable AwardCode programme, LocalDate start, LocalDate end) {
        return new TrainingActivity(
                line.number(),
                line.text(ORGANISATION),
                line.text(LOCATION),
                line.text(CLIENT),
                unit,
                programme,
                start,
                end,
                line.text(MODE),
                line.text(OUTCOME),
                line.text(FUNDING),
                line.text(COMMENCING),
                line.findText(CONTRACT),
                line.text(STUDY_REASON),
                line.text(VET_IN_SCHOOLS).equals("Y"),
                line.findText(SPECIFIC_FUNDING),
                stateTail(line));
    }

    private static String stateTail(NatLine line) {
        return line.length() <= LAYOUT.nationalLength()
                ? ""
                : line.text().substring(LAYOUT.nationalLength()).stripTrailing();
    }

    private void checkReferences(NatLine line, String subject, String program) {
        References.checkOrganisation(line, ORGANISATION, known);
        checkLocation(line);
        Known.KnownClient client = References.checkClient(line, CLIENT, known);
        if (client != null) {
            client.used = true;
        }
        if (!subject.isEmpty()) {
            known.usedSubjects.add(subject);
            if (known.has(NatFile.NAT00060) && line.isSound(SUBJECT) && !known.subjects.containsKey(subject)) {
                line.report(SUBJECT, new RelationIssue.NoSubject(subject));
            }
        }
        References.checkProgramme(line, PROGRAM, program, known);
    }

    private void checkLocation(NatLine line) {
        String location = line.text(LOCATION);
        known.usedLocations.add(location);
        if (!known.has(NatFile.NAT00020) || !line.isSound(LOCATION)) {
            return;
        }
        Known.Location found = known.locations.get(location);
        if (found == null) {
            line.report(LOCATION, new RelationIssue.NoLocation(location));
        } else if (ActivityRules.isOnshoreFunding(line) && !found.country().equals(ActivityRules.AUSTRALIA)) {
            line.report(FUNDING, new ActivityIssue.OnshoreFundingAbroad(location));
        }
    }

    /** One record for an organisation, client, subject, program and start (AVS 4693). True if there was one already. */
    private boolean checkKey(NatLine line, String subject, String program) {
        if (!line.areSound(CLIENT, SUBJECT, START)) {
            return false;
        }
        String client = line.text(CLIENT);
        String key = String.join("|", line.text(ORGANISATION), client, subject, program, line.text(START));
        Integer first = keys.seen(key, line.number());
        if (first == null) {
            return false;
        }
        String shown = "client %s, subject %s, %s and start %s"
                .formatted(
                        ClientIdentifier.shown(client),
                        subject,
                        program.isEmpty() ? "no program" : "program " + program,
                        line.findDay(START));
        line.report(1, new RelationIssue.DuplicateKey(NatFile.NAT00120, shown, first));
        return true;
    }

    @Override
    public @Nullable String findObstacle(TrainingActivity activity) {
        return References.findObstacle(activity.client(), known);
    }
}
