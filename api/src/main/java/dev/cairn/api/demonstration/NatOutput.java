package dev.cairn.api.demonstration;

import dev.cairn.api.avetmiss.NatFile;
import dev.cairn.api.avetmiss.NatRecord;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.Unit;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.Catalogue;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Writes learners into the files of one collection year as they come; what the provider is, where it trains and in what is written at
 * the end, when it is known what was used. Not thread-safe.
 */
final class NatOutput implements AutoCloseable {

    private static final String ORGANISATION = "99902";
    private static final String ORGANISATION_NAME = "Harbourline Training";
    private static final String AUSTRALIA = "1101";
    private static final String ENGLISH = "1201";
    private static final int LONGEST_NAME = 100;
    private static final Map<UnitCode, String> FORMER_TITLES =
            Map.of(JourneyBuilder.FORMER_FOOD_SAFETY, "Use hygienic practices for food safety");

    /** Where the bytes of a file go. */
    @FunctionalInterface
    interface Target {
        OutputStream open(NatFile file) throws IOException;
    }

    private final Map<NatFile, OutputStream> streams = new EnumMap<>(NatFile.class);
    private final Catalogue catalogue;
    private final int year;
    private final SortedSet<UnitCode> units = new TreeSet<>();
    private final SortedSet<AwardCode> programmes = new TreeSet<>();
    private final SortedSet<String> locations = new TreeSet<>();

    NatOutput(Target target, Catalogue catalogue, int year) throws IOException {
        this.catalogue = catalogue;
        this.year = year;
        for (NatFile file : NatFile.values()) {
            streams.put(file, new BufferedOutputStream(target.open(file), 1 << 16));
        }
    }

    /** Writes what is reported of a learner for the year; nothing if there is nothing. */
    void add(Person person, Journey journey) throws IOException {
        List<Enrolment> reported =
                journey.enrolments().stream().filter(e -> e.isReportedIn(year)).toList();
        if (reported.isEmpty()) {
            return;
        }
        writeClient(person);
        for (Enrolment enrolment : reported) {
            writeActivity(person, enrolment);
        }
        for (Map.Entry<AwardCode, LocalDate> completion : journey.completions().entrySet()) {
            if (completion.getValue().getYear() == year) {
                writeCompletion(person, completion.getKey(), completion.getValue());
            }
        }
    }

    private void writeClient(Person person) throws IOException {
        write(
                NatRecord.of(NatFile.NAT00080)
                        .put("client_identifier", person.client())
                        .put("name_for_encryption", person.familyName() + ", " + person.givenName())
                        .put("highest_school_level_completed_identifier", "12")
                        .put("gender", person.gender())
                        .put("date_of_birth", person.bornOn())
                        .put("postcode", person.place().postcode())
                        .put("indigenous_status_identifier", "@")
                        .put("language_identifier", ENGLISH)
                        .put("labour_force_status_identifier", "01")
                        .put("country_identifier", AUSTRALIA)
                        .put("disability_flag", person.hasDisability() ? "Y" : "N")
                        .put("prior_educational_achievement_flag", person.hasPriorAchievement() ? "Y" : "N")
                        .put("at_school_flag", "N")
                        .put("address_location", person.place().locality())
                        .put("unique_student_identifier", person.usi())
                        .put("state_identifier", person.place().state())
                        .put("address_street_number", person.streetNumber())
                        .put("address_street_name", person.street())
                        .put("survey_contact_status", "A"),
                NatFile.NAT00080);
        write(
                NatRecord.of(NatFile.NAT00085)
                        .put("client_identifier", person.client())
                        .put("client_first_given_name", person.givenName())
                        .put("client_family_name", person.familyName())
                        .put("address_street_number", person.streetNumber())
                        .put("address_street_name", person.street())
                        .put("address_postal_location", person.place().locality())
                        .put("postcode", person.place().postcode())
                        .put("state_identifier", person.place().state())
                        .put("telephone_number_mobile", person.mobile())
                        .put("email_address", person.email()),
                NatFile.NAT00085);
        if (person.hasDisability()) {
            write(
                    NatRecord.of(NatFile.NAT00090)
                            .put("client_identifier", person.client())
                            .put("disability_type_identifier", "99"),
                    NatFile.NAT00090);
        }
        if (person.hasPriorAchievement()) {
            write(
                    NatRecord.of(NatFile.NAT00100)
                            .put("client_identifier", person.client())
                            .put("prior_educational_achievement_identifier", "990"),
                    NatFile.NAT00100);
        }
    }

    private void writeActivity(Person person, Enrolment enrolment) throws IOException {
        String outcome = enrolment.outcomeIn(year);
        String location = person.place().location();
        units.add(enrolment.unit());
        locations.add(location);
        NatRecord activity = NatRecord.of(NatFile.NAT00120)
                .put("training_organisation_identifier", ORGANISATION)
                .put("delivery_location_identifier", location)
                .put("client_identifier", person.client())
                .put("subject_identifier", enrolment.unit().value())
                .put("activity_start_date", enrolment.startedOn())
                .put("activity_end_date", enrolment.endedOn())
                .put("delivery_mode_identifier", mode(enrolment))
                .put("outcome_identifier_national", outcome)
                .put("funding_source_national", enrolment.apprentice() ? "11" : "20")
                .put("commencing_program_identifier", commencing(enrolment))
                .put("study_reason_identifier", "05")
                .put("vet_in_schools_flag", "N");
        AwardCode programme = enrolment.programme();
        if (programme != null) {
            programmes.add(programme);
            activity.put("program_identifier", programme.value());
        }
        if (enrolment.apprentice()) {
            String number = person.client().substring(2);
            activity.put("training_contract_identifier", "TC" + number)
                    .put("client_identifier_apprenticeships", "AP" + number);
        }
        write(activity, NatFile.NAT00120);
    }

    /** Kitchens train at work as well, everything else is taught in class. */
    private static String mode(Enrolment enrolment) {
        if (enrolment.isWithoutDelivery()) {
            return "NNN";
        }
        return enrolment.apprentice() ? "YNY" : "YNN";
    }

    private String commencing(Enrolment enrolment) {
        if (enrolment.programme() == null) {
            return "8";
        }
        return enrolment.commencedIn() == year ? "3" : "4";
    }

    /** The flag says N: the paper is what Cairn is to issue. */
    private void writeCompletion(Person person, AwardCode programme, LocalDate day) throws IOException {
        programmes.add(programme);
        write(
                NatRecord.of(NatFile.NAT00130)
                        .put("training_organisation_identifier", ORGANISATION)
                        .put("program_identifier", programme.value())
                        .put("client_identifier", person.client())
                        .put("date_program_completed", day)
                        .put("issued_flag", "N"),
                NatFile.NAT00130);
    }

    private void writeProvider() throws IOException {
        write(
                NatRecord.of(NatFile.NAT00010)
                        .put("training_organisation_identifier", ORGANISATION)
                        .put("training_organisation_name", ORGANISATION_NAME),
                NatFile.NAT00010);
        for (Person.Place place : Person.PLACES) {
            if (locations.contains(place.location())) {
                write(
                        NatRecord.of(NatFile.NAT00020)
                                .put("training_organisation_identifier", ORGANISATION)
                                .put("delivery_location_identifier", place.location())
                                .put("delivery_location_name", "Harbourline " + place.locality())
                                .put("postcode", place.postcode())
                                .put("state_identifier", place.state())
                                .put("address_location", place.locality())
                                .put("country_identifier", AUSTRALIA),
                        NatFile.NAT00020);
            }
        }
        for (AwardCode programme : programmes) {
            write(
                    NatRecord.of(NatFile.NAT00030)
                            .put("program_identifier", programme.value())
                            .put("program_name", name(programmeTitle(programme)))
                            .put("nominal_hours", 600),
                    NatFile.NAT00030);
        }
        for (UnitCode unit : units) {
            write(
                    NatRecord.of(NatFile.NAT00060)
                            .put("subject_identifier", unit.value())
                            .put("subject_name", name(unitTitle(unit)))
                            .put("vet_flag", "Y")
                            .put("nominal_hours", 40),
                    NatFile.NAT00060);
        }
    }

    private String programmeTitle(AwardCode code) {
        return catalogue.listAwards().stream()
                .filter(award -> award.code().equals(code))
                .findFirst()
                .map(award -> award.award().title())
                .orElse(code.value());
    }

    private String unitTitle(UnitCode code) {
        return catalogue
                .findUnit(code)
                .map(Unit::title)
                .orElseGet(() -> FORMER_TITLES.getOrDefault(code, code.value()));
    }

    /** ASCII only, as the files want it, and no longer than the field. */
    private static String name(String title) {
        String ascii = title.replaceAll("[^ -~]", "-");
        return ascii.length() <= LONGEST_NAME
                ? ascii
                : ascii.substring(0, LONGEST_NAME).strip();
    }

    private void write(NatRecord entry, NatFile file) throws IOException {
        OutputStream out = Objects.requireNonNull(streams.get(file));
        out.write(entry.toString().getBytes(StandardCharsets.US_ASCII));
        out.write('\r');
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        try {
            writeProvider();
        } finally {
            for (OutputStream stream : streams.values()) {
                stream.close();
            }
        }
    }
}
