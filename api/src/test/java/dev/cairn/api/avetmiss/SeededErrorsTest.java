package dev.cairn.api.avetmiss;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each seeded error changes the clean sample set in one place and must be found there, with nothing found elsewhere but what follows from it. */
class SeededErrorsTest {

    /** The seeds' kinds of finding in our codes, and the column at which each is reported (0: as said at the seed). */
    private static final Map<String, IssueCode> CODES = Map.ofEntries(
            Map.entry("STRUCT-LEN", IssueCode.STRUCT_LEN),
            Map.entry("STRUCT-CHAR", IssueCode.STRUCT_CHAR),
            Map.entry("STRUCT-BOM", IssueCode.STRUCT_BOM),
            Map.entry("STRUCT-BLANK-LINE", IssueCode.STRUCT_BLANK_LINE),
            Map.entry("RELEASE-7", IssueCode.RELEASE_7),
            Map.entry("FMT-N", IssueCode.FMT_N),
            Map.entry("FMT-D", IssueCode.FMT_D),
            Map.entry("DUP-KEY", IssueCode.DUP_KEY),
            Map.entry("ONE-RECORD", IssueCode.ONE_RECORD),
            Map.entry("REF-CLIENT", IssueCode.REF_CLIENT),
            Map.entry("REF-SUBJECT", IssueCode.REF_SUBJECT),
            Map.entry("REF-PROGRAM", IssueCode.REF_PROGRAM),
            Map.entry("REF-LOCATION", IssueCode.REF_LOCATION),
            Map.entry("ORPHAN-SUBJECT", IssueCode.ORPHAN_SUBJECT),
            Map.entry("ORPHAN-LOCATION", IssueCode.ORPHAN_LOCATION),
            Map.entry("CLIENT-UNUSED", IssueCode.CLIENT_UNUSED),
            Map.entry("FLAG-DISABILITY", IssueCode.FLAG_DISABILITY),
            Map.entry("FLAG-PRIOR", IssueCode.FLAG_PRIOR),
            Map.entry("USI", IssueCode.USI_INVALID),
            Map.entry("USI=CLIENT", IssueCode.USI_IS_CLIENT),
            Map.entry("END<START", IssueCode.END_BEFORE_START),
            Map.entry("70-ENDED", IssueCode.CONTINUING_ENDED),
            Map.entry("FINAL-FUTURE", IssueCode.FINAL_FUTURE),
            Map.entry("MODE-RPL", IssueCode.MODE_RPL),
            Map.entry("MODE-NNN", IssueCode.MODE_NNN),
            Map.entry("MODE-NNN-OPEN", IssueCode.MODE_NNN_OPEN),
            Map.entry("85-STARTED", IssueCode.NOT_STARTED_PAST),
            Map.entry("COMM-8", IssueCode.COMMENCING_UNIT_ONLY),
            Map.entry("COMPLETED-FUTURE", IssueCode.COMPLETED_FUTURE),
            Map.entry("COMPLETED-NO-UNITS", IssueCode.COMPLETED_NO_UNITS),
            Map.entry("COMPLETED-OLD", IssueCode.COMPLETED_OLD),
            Map.entry("NOT-COMPLETED", IssueCode.NOT_COMPLETED),
            Map.entry("CONTRACT-PAIR", IssueCode.CONTRACT_PAIR),
            Map.entry("DOB-AGE", IssueCode.DOB_AGE),
            Map.entry("START-OLD", IssueCode.START_OLD),
            Map.entry("SPAN>5Y", IssueCode.SPAN_OVER_5_YEARS),
            Map.entry("STATE-POSTCODE", IssueCode.STATE_POSTCODE),
            Map.entry("ADDR-STREET", IssueCode.ADDR_STREET),
            Map.entry("FUND-13", IssueCode.FUNDING_SPECIFIC),
            Map.entry("ACHIEVED-TWICE", IssueCode.ACHIEVED_TWICE),
            Map.entry("HOURS>1500", IssueCode.HOURS_OVER_1500));

    /** Where the finding is not at the field that was changed. */
    private static final Map<String, Place> ELSEWHERE = Map.ofEntries(
            Map.entry("E01", new Place(1, 111)),
            Map.entry("E02", new Place(4, 12)),
            Map.entry("E05", new Place(6, 1)),
            Map.entry("E06", new Place(7, 1)),
            Map.entry("E23", new Place(6, 72)),
            Map.entry("E27", new Place(1, 11)),
            Map.entry("E28", new Place(6, 1)),
            Map.entry("E29", new Place(1, 1)),
            Map.entry("E35", new Place(1, 1)),
            Map.entry("E36", new Place(1, 1)),
            Map.entry("E38", new Place(2, 190)),
            Map.entry("E40", new Place(3, 100)),
            Map.entry("E41", new Place(7, 31)),
            Map.entry("E44", new Place(2, 1)),
            Map.entry("E45", new Place(3, 1)));

    private record Place(int line, int column) {}

    private static final Set<String> WARNINGS =
            Set.of("E02", "E11", "E12", "E23", "E27", "E29", "E30", "E33", "E41", "E43", "E45", "E48");
    private static final Set<String> NOTICES = Set.of("E35", "E46");

    static Stream<Seed> seeds() {
        return StreamSupport.stream(
                        SampleSet.resource("seeded-errors.json").get("seeds").spliterator(), false)
                .map(Seed::of);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isFoundWhereItIs(Seed seed) {
        NatFileSet read = seed.spoil(SampleSet.clean()).read();
        Issue found = read.report().issues().stream()
                .filter(i -> i.code() == seed.code() && i.file().equals(seed.file.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Expected " + seed.code() + ", but found "
                        + read.report().issues()));
        assertThat(new Place(found.line(), found.column())).as(found.toString()).isEqualTo(seed.place());
        assertThat(found.severity()).isEqualTo(seed.severity());
        if (seed.avsRule != null) {
            assertThat(found.avsRule()).isEqualTo(seed.avsRule);
        }
        assertThat(found.message())
                .startsWith("Expected ")
                .contains(", but found ")
                .endsWith(".");
        assertThat(found.cure()).endsWith(".").doesNotContain("  ");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bringsNothingButWhatFollowsFromIt(Seed seed) {
        NatFileSet read = seed.spoil(SampleSet.clean()).read();
        Set<IssueCode> others = read.report().issues().stream()
                .map(Issue::code)
                .filter(code -> code != seed.code())
                .collect(Collectors.toSet());
        assertThat(seed.followUps()).containsAll(others);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leavesOutTheLineIfItIsAnErrorAndKeepsTheRest(Seed seed) {
        NatFileSet read = seed.spoil(SampleSet.clean()).read();
        List<LeftOutLine> leftOut = read.report().leftOut();
        boolean isLeftOut = leftOut.stream()
                .anyMatch(l -> l.file().equals(seed.file.name())
                        && l.line() == seed.place().line());
        assertThat(isLeftOut).isEqualTo(seed.severity() == Severity.ERROR);
        assertThat(read.report().isWhollyUsable()).isEqualTo(leftOut.isEmpty());
        int used = read.report().files().stream().mapToInt(FileSummary::used).sum();
        assertThat(used).isEqualTo(records(read));
        assertThat(leftOut).hasSizeLessThanOrEqualTo(8);
    }

    private static int records(NatFileSet read) {
        return read.organisations().size()
                + read.locations().size()
                + read.programmes().size()
                + read.subjects().size()
                + read.clients().size()
                + read.contacts().size()
                + read.disabilities().size()
                + read.priorAchievements().size()
                + read.activities().size()
                + read.completions().size();
    }

    @Test
    void areAllThere() {
        assertThat(seeds().map(Seed::id)).hasSize(48).doesNotHaveDuplicates();
    }

    @Test
    void neverRepeatPersonalData() {
        List<String> personal = List.of(
                "Ferrante",
                "Odalys",
                "Okoro",
                "Tobias",
                "Suryani",
                "Dowd",
                "Siobhan",
                "Lindqvist",
                "Perpetua",
                "H4M7QK9T",
                "WB3NP8DL2H",
                "K2L3M4N5PR",
                "R8S9T2V3WH",
                "09041998",
                "29022003",
                "29022004",
                "1998",
                "09042022",
                "example.com",
                "Quartz",
                "Saltbush",
                "Lantern");
        seeds().forEach(seed -> seed.spoil(SampleSet.clean())
                .read()
                .report()
                .issues()
                .forEach(issue -> assertThat(issue.toString()).doesNotContain(personal)));
    }

    record Seed(
            String id,
            NatFile file,
            int line,
            String field,
            String value,
            String expect,
            String avsRule,
            List<String> also) {

        static Seed of(JsonNode node) {
            List<String> also = new ArrayList<>();
            node.get("also").forEach(n -> also.add(n.textValue()));
            return new Seed(
                    node.get("id").textValue(),
                    NatFile.valueOf(node.get("file").textValue()),
                    node.get("line").intValue(),
                    node.get("field").textValue(),
                    node.get("value").asText(),
                    node.get("expect").textValue(),
                    node.path("rule").textValue(),
                    also);
        }

        IssueCode code() {
            return code(expect);
        }

        private static IssueCode code(String kind) {
            return kind.startsWith("CODE:") ? IssueCode.CODE_UNKNOWN : Objects.requireNonNull(CODES.get(kind), kind);
        }

        Set<IssueCode> followUps() {
            return also.stream().map(Seed::code).collect(Collectors.toSet());
        }

        Severity severity() {
            return WARNINGS.contains(id) ? Severity.WARNING : NOTICES.contains(id) ? Severity.NOTICE : Severity.ERROR;
        }

        Place place() {
            Place elsewhere = ELSEWHERE.get(id);
            return elsewhere != null
                    ? elsewhere
                    : new Place(line, Layouts.of(file).field(field).start());
        }

        SampleSet spoil(SampleSet set) {
            String text = set.line(file, line);
            return switch (field) {
                case "*cut" -> set.change(file, line, t -> t.substring(0, Integer.parseInt(value)));
                case "*char" -> set.change(file, line, t -> t.replaceFirst("'", value));
                case "*dup" -> set.append(file, text);
                case "*dupdate" ->
                    set.append(
                            file,
                            SampleSet.replace(
                                    file,
                                    SampleSet.replace(file, text, "activity_start_date", value),
                                    "activity_end_date",
                                    value));
                case "*prefix" -> set.change(file, line, t -> value + t);
                case "*blank" -> set.insert(file, line, "");
                case "*rel7" -> set.change(file, line, Seed::inRelease7);
                default -> set.set(file, line, field, value.replace('*', ' '));
            };
        }

        /** Location, client, subject, program, two dates, old delivery mode, outcome, funding source and the rest: 102 characters. */
        private static String inRelease7(String text) {
            String old = text.substring(10, 68) + "10" + text.substring(71, 75) + "0040" + "3";
            return old + " ".repeat(102 - old.length());
        }

        @Override
        public String toString() {
            return id + " " + file + ":" + line + " " + expect;
        }
    }
}
