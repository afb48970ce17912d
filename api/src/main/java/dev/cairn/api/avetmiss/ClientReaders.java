package dev.cairn.api.avetmiss;

import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads who the clients are and what they said of themselves: NAT00080, NAT00085, NAT00090 and NAT00100. */
final class ClientReaders {

    private ClientReaders() {}

    static final class Clients implements RecordReader<Client> {
        private static final Layout LAYOUT = Layouts.of(NatFile.NAT00080);
        private static final LayoutField ID = LAYOUT.field("client_identifier");
        private static final LayoutField NAME = LAYOUT.field("name_for_encryption");
        private static final LayoutField GENDER = LAYOUT.field("gender");
        private static final LayoutField BORN = LAYOUT.field("date_of_birth");
        private static final LayoutField POSTCODE = LAYOUT.field("postcode");
        private static final LayoutField DISABILITY_FLAG = LAYOUT.field("disability_flag");
        private static final LayoutField PRIOR_FLAG = LAYOUT.field("prior_educational_achievement_flag");
        private static final LayoutField AT_SCHOOL = LAYOUT.field("at_school_flag");
        private static final LayoutField LOCALITY = LAYOUT.field("address_location");
        private static final LayoutField USI_FIELD = LAYOUT.field("unique_student_identifier");
        private static final LayoutField STATE = LAYOUT.field("state_identifier");
        private static final Pattern NAME_FORM = Pattern.compile("[^,\\d]+,[^,]*");

        private final Known known;
        private final int year;
        private final FirstLines first = new FirstLines();

        Clients(Known known, int year) {
            this.known = known;
            this.year = year;
        }

        @Override
        public Client read(NatLine line, String file) {
            String id = line.text(ID);
            String usi = line.text(USI_FIELD);
            checkIdentifier(line, id, usi);
            UsiRules.check(line, USI_FIELD, usi, year);
            if (line.isSound(NAME) && !NAME_FORM.matcher(line.text(NAME)).matches()) {
                line.report(NAME, new ClientIssue.NameForm());
            }
            LocalDate born = line.findDay(BORN);
            if (born != null) {
                checkAge(line, born);
            }
            References.checkPostcode(line, POSTCODE, STATE);
            if (!id.isEmpty()) {
                known.clients.putIfAbsent(id, knownClient(line, file));
            }
            boolean number = Usi.isValid(usi);
            return new Client(
                    line.number(),
                    id,
                    line.text(NAME),
                    born,
                    line.text(GENDER),
                    number ? usi : null,
                    number || usi.isEmpty() ? null : usi,
                    line.text(LOCALITY),
                    line.text(POSTCODE),
                    line.text(STATE));
        }

        private void checkIdentifier(NatLine line, String id, String usi) {
            if (id.isEmpty()) {
                return;
            }
            if (id.indexOf(' ') >= 0) {
                line.report(ID, new ClientIssue.BlanksInIdentifier());
            }
            if (id.equals(usi)) {
                line.report(ID, new ClientIssue.IdentifierIsUsi());
            }
            first.check(line, id, "client " + ClientIdentifier.shown(id));
        }

        private void checkAge(NatLine line, LocalDate born) {
            int age = year - born.getYear();
            if (age <= 0) {
                line.report(BORN, new ClientIssue.BornInCollectionYear(year));
            } else if (age < 10) {
                line.report(BORN, new ClientIssue.Under10(year));
            } else if (age > 99) {
                line.report(BORN, new ClientIssue.Over99(year));
            } else if (age < 15
                    && line.isSound(AT_SCHOOL)
                    && !line.text(AT_SCHOOL).equals("Y")) {
                line.report(AT_SCHOOL, new ClientIssue.Under15NotAtSchool(year));
            }
        }

        private static Known.KnownClient knownClient(NatLine line, String file) {
            return new Known.KnownClient(
                    file,
                    line.number(),
                    line.firstError() != null,
                    line.isSound(DISABILITY_FLAG) ? line.text(DISABILITY_FLAG) : null,
                    line.isSound(PRIOR_FLAG) ? line.text(PRIOR_FLAG) : null);
        }

        /** What the clients' flags say, against the records of the other two files. */
        static void checkFlags(Known known, IssueLog log) {
            known.clients.values().forEach(client -> {
                String disability = client.disabilityFlag;
                if (known.has(NatFile.NAT00090)
                        && disability != null
                        && disability.equals("Y") != client.disabilities > 0) {
                    log.add(
                            client.file,
                            client.line,
                            DISABILITY_FLAG.start(),
                            new ClientIssue.DisabilityFlag(disability, client.disabilities));
                }
                String prior = client.priorFlag;
                if (known.has(NatFile.NAT00100) && prior != null && prior.equals("Y") != client.priorAchievements > 0) {
                    log.add(
                            client.file,
                            client.line,
                            PRIOR_FLAG.start(),
                            new ClientIssue.PriorAchievementFlag(prior, client.priorAchievements));
                }
            });
        }
    }

    static final class Contacts implements RecordReader<ClientContact> {
        private static final Layout LAYOUT = Layouts.of(NatFile.NAT00085);
        private static final LayoutField CLIENT = LAYOUT.field("client_identifier");
        private static final LayoutField TITLE = LAYOUT.field("client_title");
        private static final LayoutField GIVEN = LAYOUT.field("client_first_given_name");
        private static final LayoutField FAMILY = LAYOUT.field("client_family_name");
        private static final LayoutField BUILDING = LAYOUT.field("address_building_property_name");
        private static final LayoutField FLAT = LAYOUT.field("address_flat_unit_details");
        private static final LayoutField NUMBER = LAYOUT.field("address_street_number");
        private static final LayoutField STREET = LAYOUT.field("address_street_name");
        private static final LayoutField BOX = LAYOUT.field("address_postal_delivery_box");
        private static final LayoutField LOCALITY = LAYOUT.field("address_postal_location");
        private static final LayoutField POSTCODE = LAYOUT.field("postcode");
        private static final LayoutField STATE = LAYOUT.field("state_identifier");
        private static final LayoutField MOBILE = LAYOUT.field("telephone_number_mobile");
        private static final LayoutField EMAIL = LAYOUT.field("email_address");
        private static final LayoutField EMAIL_2 = LAYOUT.field("email_address_alternative");
        private static final Pattern EMAIL_FORM = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>.]+(\\.[^\\s@,;<>.]+)+");
        private static final Pattern DIGIT = Pattern.compile("\\d");

        private final Known known;
        private final FirstLines first = new FirstLines();

        Contacts(Known known) {
            this.known = known;
        }

        @Override
        public ClientContact read(NatLine line, String file) {
            String client = line.text(CLIENT);
            if (!client.isEmpty()) {
                first.check(line, client, "client " + ClientIdentifier.shown(client));
            }
            References.checkClient(line, CLIENT, known);
            if (DIGIT.matcher(line.text(FAMILY)).find()) {
                line.report(FAMILY, new ClientIssue.DigitsInFamilyName());
            }
            if (line.isBlank(STREET) && line.isBlank(BOX)) {
                line.report(STREET, new ClientIssue.NeitherStreetNorBox());
            }
            References.checkPostcode(line, POSTCODE, STATE);
            return new ClientContact(
                    line.number(),
                    client,
                    line.findText(TITLE),
                    line.findText(GIVEN),
                    line.text(FAMILY),
                    streetAddress(line),
                    line.findText(BOX),
                    line.findText(LOCALITY),
                    line.findText(POSTCODE),
                    line.findText(STATE),
                    line.findText(MOBILE),
                    email(line, EMAIL),
                    email(line, EMAIL_2));
        }

        private static @Nullable String email(NatLine line, LayoutField field) {
            String email = line.findText(field);
            if (email != null && !EMAIL_FORM.matcher(email).matches()) {
                line.report(field, new ClientIssue.EmailForm());
            }
            return email;
        }

        private static @Nullable String streetAddress(NatLine line) {
            String address = Stream.of(BUILDING, FLAT, NUMBER, STREET)
                    .map(line::text)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
            return address.isEmpty() ? null : address;
        }

        @Override
        public @Nullable String findObstacle(ClientContact contact) {
            return References.findObstacle(contact.client(), known);
        }
    }

    static final class Disabilities implements RecordReader<Disability> {
        private static final Layout LAYOUT = Layouts.of(NatFile.NAT00090);
        private static final LayoutField CLIENT = LAYOUT.field("client_identifier");
        private static final LayoutField TYPE = LAYOUT.field("disability_type_identifier");

        private final Known known;
        private final FirstLines first = new FirstLines();

        Disabilities(Known known) {
            this.known = known;
        }

        @Override
        public Disability read(NatLine line, String file) {
            String client = line.text(CLIENT);
            first.check(line, line.text(), "this client and disability type");
            Known.KnownClient found = References.checkClient(line, CLIENT, known);
            if (found != null) {
                found.disabilities++;
            }
            return new Disability(line.number(), client, line.text(TYPE));
        }

        @Override
        public @Nullable String findObstacle(Disability disability) {
            return References.findObstacle(disability.client(), known);
        }
    }

    static final class PriorAchievements implements RecordReader<PriorAchievement> {
        private static final Layout LAYOUT = Layouts.of(NatFile.NAT00100);
        private static final LayoutField CLIENT = LAYOUT.field("client_identifier");
        private static final LayoutField ACHIEVEMENT = LAYOUT.field("prior_educational_achievement_identifier");

        private final Known known;
        private final FirstLines first = new FirstLines();

        PriorAchievements(Known known) {
            this.known = known;
        }

        @Override
        public PriorAchievement read(NatLine line, String file) {
            String client = line.text(CLIENT);
            first.check(line, line.text(), "this client and prior achievement");
            Known.KnownClient found = References.checkClient(line, CLIENT, known);
            if (found != null) {
                found.priorAchievements++;
            }
            return new PriorAchievement(line.number(), client, line.text(ACHIEVEMENT));
        }

        @Override
        public @Nullable String findObstacle(PriorAchievement achievement) {
            return References.findObstacle(achievement.client(), known);
        }
    }
}
