package dev.cairn.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cairn.engine.allocation.Adjustment;
import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.credit.RecognisedCredit;
import dev.cairn.engine.example.CaseProblem;
import dev.cairn.engine.example.FaultyCaseException;
import dev.cairn.engine.example.GivenCase;
import dev.cairn.engine.result.Result;
import dev.cairn.engine.result.Route;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseReaderTest {

    private static final LocalDate DAY = LocalDate.parse("2026-07-01");

    /** What spreadsheets write: a byte order mark, CR LF, quotes with commas and line ends inside, blank lines at the end. */
    @Test
    void csvIsReadAsSpreadsheetsWriteIt() throws FaultyCaseException {
        GivenCase given = read("\uFEFFid,unit,outcome,startedOn,endedOn\r\n"
                + "\"r,1\",SITXFSA005,20,2026-02-01,2026-03-01\r\n"
                + "\"say \"\"2\"\"\nagain\",SITXFSA006,\"51\",,2026-03-02\r\n\r\n");
        assertThat(given.results())
                .extracting(result -> result.id().value())
                .containsExactly("r,1", "say \"2\"\nagain");
        assertThat(given.results()).extracting(Result::outcome).containsExactly("20", "51");
        assertThat(given.results())
                .extracting(Result::startedOn)
                .containsExactly(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-03-02"));
    }

    @Test
    void marksAndProvidersAreRead() throws FaultyCaseException {
        List<Result> results =
                read("unit,outcome,endedOn,mark,provider\nA1,20,2026-03-01,64.5,other\nB1,60,2026-03-01,,\n")
                        .results();
        assertThat(results.get(0).mark()).isEqualByComparingTo("64.5");
        assertThat(results.get(0).ownProvider()).isFalse();
        assertThat(results.get(1).mark()).isNull();
        assertThat(results.get(1).ownProvider()).isNull();
    }

    @Test
    void columnsStandInAnyOrder() throws FaultyCaseException {
        assertThat(read("endedOn,outcome,unit\n2026-03-01,20,SITXFSA005").results())
                .isEqualTo(
                        read("unit,outcome,endedOn\nSITXFSA005,20,2026-03-01\n").results());
    }

    /** Edge case B15: a code in small letters with blanks is read, and noticed. */
    @Test
    void aCodeThatIsMendedIsNoticed() throws FaultyCaseException {
        GivenCase given = read("unit,outcome,endedOn\nbsbtwk502 ,20,2026-03-01");
        assertThat(given.results().get(0).unit().value()).isEqualTo("BSBTWK502");
        assertThat(given.notices()).containsExactly("line 2, unit: 'bsbtwk502 ' is read as BSBTWK502");
    }

    /** Every problem of every line, none of them twice, and nothing is read. */
    @Test
    void everyBadLineIsTold() {
        assertThat(problems("""
                        unit,outcome,startedOn,endedOn,mark,provider
                        SITXFSA005,20,,1/3/2026,,
                        ,twenty,,,,
                        SITXFSA006,20,2026-04-01,2026-03-01,six,mine
                        SITXFSA007,20
                        SITXFSA008 Clean,20,,2026-03-01,,
                        """))
                .extracting(CaseProblem::where)
                .containsExactly(
                        "line 2, endedOn",
                        "line 3, unit",
                        "line 3, outcome",
                        "line 3, endedOn",
                        "line 4, mark",
                        "line 4, provider",
                        "line 4, startedOn",
                        "line 5",
                        "line 6, unit");
    }

    @Test
    void aProblemSaysExpectedFoundAndCure() {
        assertThat(problems("unit,outcome,endedOn\nSITXFSA005,20,1/3/2026\n")
                        .get(0)
                        .say())
                .isEqualTo("line 2, endedOn: Expected a day as YYYY-MM-DD, but found '1/3/2026'.\n"
                        + "  Write year, month and day with hyphens, such as 2026-03-01.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unit,outcome\nSITXFSA005,20",
                "unit,outcome,endedOn,learner\nSITXFSA005,20,2026-03-01,Ann",
                "unit,unit,outcome,endedOn\nSITXFSA005,SITXFSA005,20,2026-03-01",
                "unit;outcome;endedOn\nSITXFSA005;20;2026-03-01",
                "unit,outcome,endedOn\n\"SITXFSA005,20,2026-03-01",
                "unit,outcome,endedOn\n\"SITX\"FSA005,20,2026-03-01",
                "unit,outcome,endedOn\nSITX\"FSA005\",20,2026-03-01",
                "{\"results\": [}",
                "{\"results\": []} {}",
                "{\"results\": [], \"results\": []}",
                "{\"result\": []}",
                "[1]"
            })
    void formsThatAreNotExpectedAreRefused(String text) {
        assertThat(problems(text)).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.expected()).isNotBlank();
            assertThat(problem.found()).isNotBlank();
            assertThat(problem.cure()).isNotBlank();
        });
    }

    @Test
    void aQuoteThatNeverClosesIsOneProblem() {
        assertThat(problems("unit,outcome,endedOn\nA1,20,2026-03-01\n\"B1,20,2026-03-01\nC1,20,2026-03-01\n"))
                .extracting(CaseProblem::where)
                .containsExactly("after line 2");
    }

    @Test
    void otherEncodingsAreRefused() {
        FaultyCaseException refused = catchThrowableOfType(
                FaultyCaseException.class,
                () -> CaseReader.read("unit,outcome,endedOn\né".getBytes(StandardCharsets.UTF_16), DAY));
        assertThat(refused.problems()).extracting(CaseProblem::expected).containsExactly("text in UTF-8");
    }

    /** The id that a result gets does not hang on its place, so the order of lines changes nothing; the same line twice is no two results. */
    @Test
    void idsDoNotHangOnPlaces() throws FaultyCaseException {
        assertThat(read("unit,outcome,endedOn\nA1,20,2026-03-01\nB1,51,2026-03-02\n")
                        .results())
                .extracting(result -> result.id().value())
                .containsExactly("A1/2026-03-01/20", "B1/2026-03-02/51");
        assertThat(problems("unit,outcome,endedOn\nA1,20,2026-03-01\nA1,20,2026-03-01\n"))
                .extracting(CaseProblem::say)
                .containsExactly(
                        "line 3: Expected each result once, but found 'A1/2026-03-01/20', which is also in line 2.\n"
                                + "  Leave one out, or give each an id.");
        assertThat(problems("id,unit,outcome,endedOn\nr,A1,20,2026-03-01\nr,B1,20,2026-03-01\n"))
                .extracting(CaseProblem::where)
                .containsExactly("line 3, id");
    }

    @Test
    void jsonHoldsWhatACsvFileCannot() throws FaultyCaseException {
        GivenCase given = read("""
                {"results": [{"id": "r1", "unit": "A1", "outcome": 20, "endedOn": "2026-03-01", "programme": "BSB50420"}],
                 "heldAwards": ["MC-01"],
                 "evidence": [{"id": "e1", "kind": "work-placement", "amount": 120.5, "from": "2026-01-01", "to": "2026-12-31"}],
                 "attributes": {"stream": "kitchen"},
                 "credit": [{"id": "c1", "amount": 24, "step": 6, "level": 5, "field": "0803", "route": "credit-transfer",
                             "fromMicroCredential": true, "grantedOn": "2026-02-01"}],
                 "adjustments": [{"kind": "waive", "decision": "d1", "award": "X", "line": "a", "atLeast": 2},
                                 {"kind": "substitute", "decision": "d2", "award": "X", "wanted": "A1", "instead": "B1"},
                                 {"kind": "force", "decision": "d3", "award": "X", "unit": "A1", "line": "a"},
                                 {"kind": "bar", "decision": "d4", "award": "X", "unit": "A1", "line": "b"}],
                 "requested": true}
                """);
        assertThat(given.results().get(0).outcome()).isEqualTo("20");
        assertThat(given.beside().heldAwards()).containsExactly(new AwardCode("MC-01"));
        assertThat(given.beside().facts().attributes()).containsEntry("stream", "kitchen");
        assertThat(given.beside().facts().evidence())
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.amount().toString()).isEqualTo("120.5"));
        RecognisedCredit credit = given.beside().credit().get(0);
        assertThat(credit.step()).isEqualTo(Amount.of(6));
        assertThat(credit.route()).isEqualTo(Route.CREDIT_TRANSFER);
        assertThat(given.beside().adjustments())
                .extracting(Adjustment::decision)
                .containsExactly("d1", "d2", "d3", "d4");
        assertThat(given.beside().requested()).isTrue();
        assertThat(given.beside().asAt()).isEqualTo(DAY);
    }

    @Test
    void aListAloneIsAListOfResults() throws FaultyCaseException {
        assertThat(read("[{\"unit\": \"A1\", \"outcome\": \"20\", \"endedOn\": \"2026-03-01\"}]")
                        .results())
                .hasSize(1);
    }

    @Test
    void jsonProblemsHaveTheirPointers() {
        assertThat(problems("""
                        {"results": [{"unit": "A1", "outcome": "20", "endedOn": "2026-13-01"}, {"unit": true, "mrak": 3}],
                         "heldAwards": ["mc 1"],
                         "evidence": [{"id": "e", "kind": "x", "from": "2026-03-01", "to": "2026-02-01"}],
                         "credit": [{"id": "e", "amount": 10, "step": 4, "route": "gift", "grantedOn": "2026-03-01"}],
                         "adjustments": [{"kind": "pardon", "decision": "d", "award": "X"},
                                         {"kind": "waive", "decision": "d", "award": "X", "line": "a", "atLeast": 3, "atMost": 2}],
                         "requested": "yes"}
                        """))
                .extracting(CaseProblem::where)
                .containsExactlyInAnyOrder(
                        "/results/0/endedOn",
                        "/results/1/unit",
                        "/results/1/unit",
                        "/results/1/mrak",
                        "/results/1/outcome",
                        "/results/1/endedOn",
                        "/heldAwards/0",
                        "/evidence/0/to",
                        "/credit/0/id",
                        "/credit/0/route",
                        "/adjustments/0/kind",
                        "/adjustments/1/atMost",
                        "/requested");
    }

    @Test
    void aLineOfABatchNamesItsCase() throws FaultyCaseException {
        CaseReader.BatchCase one =
                CaseReader.readLine("{\"id\": 7, \"award\": \"MC-01@1\", \"asAt\": \"2026-07-01\", \"results\": []}");
        assertThat(one.id()).isEqualTo("7");
        assertThat(one.award()).isEqualTo("MC-01@1");
        assertThat(one.given().beside().asAt()).isEqualTo(DAY);
        assertThat(CaseReader.findId("{\"id\": \"x\", \"award\": ")).isEmpty();
        assertThat(CaseReader.findId("{\"id\": \"x\"}")).contains("x");
    }

    private static GivenCase read(String text) throws FaultyCaseException {
        return CaseReader.read(text.getBytes(StandardCharsets.UTF_8), DAY);
    }

    private static List<CaseProblem> problems(String text) {
        FaultyCaseException refused = catchThrowableOfType(FaultyCaseException.class, () -> read(text));
        assertThat(refused).as("refused: %s", text).isNotNull();
        return refused.problems();
    }
}
