package dev.cairn.api.avetmiss;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import org.jspecify.annotations.Nullable;

/** Reads what the provider is, where it trains and in what: NAT00010, NAT00020, NAT00030 and NAT00060. */
final class ProviderReaders {

    private ProviderReaders() {}

    static final class Organisations implements RecordReader<TrainingOrganisation> {
        private static final Layout LAYOUT = Layouts.of(NatFile.NAT00010);
        private static final LayoutField ID = LAYOUT.field("training_organisation_identifier");
        private static final LayoutField NAME = LAYOUT.field("training_organisation_name");
        private static final LayoutField CONTACT = LAYOUT.field("contact_name");
        private static final LayoutField TELEPHONE = LAYOUT.field("telephone_number");
        private static final LayoutField EMAIL = LAYOUT.field("email_address");

        private final Known known;

        Organisations(Known known) {
            this.known = known;
        }

        @Override
        public TrainingOrganisation read(NatLine line, String file) {
            String id = line.text(ID);
            if (known.organisation != null) {
                line.report(1, new RelationIssue.SecondOrganisation());
            } else {
                known.organisation = id;
            }
            return new TrainingOrganisation(
                    line.number(),
                    id,
                    line.text(NAME),
                    line.findText(CONTACT),
                    line.findText(TELEPHONE),
                    line.findText(EMAIL));
        }
    }

    static final class Locations implements RecordReader<DeliveryLocation> {
        private static final Layout LAYOUT = Layouts.of(NatFile.NAT00020);
        private static final LayoutField ORGANISATION = LAYOUT.field("training_organisation_identifier");
        private static final LayoutField ID = LAYOUT.field("delivery_location_identifier");
        private static final LayoutField NAME = LAYOUT.field("delivery_location_name");
        private static final LayoutField POSTCODE = LAYOUT.field("postcode");
        private static final LayoutField STATE = LAYOUT.field("state_identifier");
        private static final LayoutField LOCALITY = LAYOUT.field("address_location");
        private static final LayoutField COUNTRY = LAYOUT.field("country_identifier");

        private final Known known;
        private final FirstLines first = new FirstLines();

        Locations(Known known) {
            this.known = known;
        }

        @Override
        public DeliveryLocation read(NatLine line, String file) {
            String id = line.text(ID);
            References.checkOrganisation(line, ORGANISATION, known);
            if (!id.isEmpty()) {
                first.check(line, id, "delivery location " + id);
                known.locations.putIfAbsent(id, new Known.Location(file, line.number(), line.text(COUNTRY)));
            }
            References.checkPostcode(line, POSTCODE, STATE);
            return new DeliveryLocation(
                    line.number(),
                    line.text(ORGANISATION),
                    id,
                    line.text(NAME),
                    line.text(POSTCODE),
                    line.text(STATE),
                    line.text(LOCALITY),
                    line.text(COUNTRY));
        }
    }

    static final class Programmes implements RecordReader<Programme> {
        private static final Layout LAYOUT = Layouts.of(NatFile.NAT00030);
        private static final LayoutField CODE = LAYOUT.field("program_identifier");
        private static final LayoutField NAME = LAYOUT.field("program_name");
        private static final LayoutField HOURS = LAYOUT.field("nominal_hours");
        private static final LayoutField RECOGNITION = LAYOUT.field("program_recognition_identifier");
        private static final LayoutField LEVEL = LAYOUT.field("program_level_of_education_identifier");
        private static final LayoutField FIELD = LAYOUT.field("program_field_of_education_identifier");

        private final Known known;
        private final TrainingProductDirectory directory;
        private final FirstLines first = new FirstLines();

        Programmes(Known known, TrainingProductDirectory directory) {
            this.known = known;
            this.directory = directory;
        }

        @Override
        public @Nullable Programme read(NatLine line, String file) {
            String code = line.productCode(CODE);
            AwardCode award = line.findProgramme(CODE, code);
            if (!code.isEmpty()) {
                first.check(line, code, "program " + code);
                known.programmes.putIfAbsent(code, new Known.Product(file, line.number()));
                References.checkProduct(line, CODE, code, "program", directory);
            }
            if (line.isBlank(HOURS)) {
                line.report(HOURS, new ProductIssue.ProgramHoursBlank(code));
            }
            return award == null
                    ? null
                    : new Programme(
                            line.number(),
                            award,
                            line.text(NAME),
                            line.findNumber(HOURS),
                            line.findText(RECOGNITION),
                            line.findText(LEVEL),
                            line.findText(FIELD));
        }
    }

    static final class Subjects implements RecordReader<Subject> {
        private static final int MOST_HOURS = 1500;
        private static final Layout LAYOUT = Layouts.of(NatFile.NAT00060);
        private static final LayoutField CODE = LAYOUT.field("subject_identifier");
        private static final LayoutField NAME = LAYOUT.field("subject_name");
        private static final LayoutField FIELD = LAYOUT.field("subject_field_of_education_identifier");
        private static final LayoutField VET_FLAG = LAYOUT.field("vet_flag");
        private static final LayoutField HOURS = LAYOUT.field("nominal_hours");

        private final Known known;
        private final TrainingProductDirectory directory;
        private final FirstLines first = new FirstLines();

        Subjects(Known known, TrainingProductDirectory directory) {
            this.known = known;
            this.directory = directory;
        }

        @Override
        public @Nullable Subject read(NatLine line, String file) {
            String code = line.productCode(CODE);
            UnitCode unit = line.findUnit(CODE, code);
            if (!code.isEmpty()) {
                first.check(line, code, "subject " + code);
                known.subjects.putIfAbsent(code, new Known.Product(file, line.number()));
                References.checkProduct(line, CODE, code, "unit", directory);
            }
            Integer hours = line.findNumber(HOURS);
            if (hours != null && hours > MOST_HOURS) {
                line.report(HOURS, new ProductIssue.HoursOver1500(hours));
            }
            return unit == null
                    ? null
                    : new Subject(line.number(), unit, line.text(NAME), line.findText(FIELD), vocational(line), hours);
        }

        private static @Nullable Boolean vocational(NatLine line) {
            String flag = line.findText(VET_FLAG);
            return flag == null ? null : flag.equals("Y");
        }
    }
}
