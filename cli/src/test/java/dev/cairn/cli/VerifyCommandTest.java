package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private SignedFiles files;

    @BeforeEach
    void sign() throws IOException {
        files = SignedFiles.in(folder, "Infection control");
    }

    @Test
    void validIs0() {
        Answer answer =
                verify(files.credential(), "--did-document", files.issuer().toString());
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .startsWith("This credential is valid.")
                .contains("Title: Infection control", "Issuer: Example Institute", "Judged at: 2026-07-01T00:00:00Z");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void changedIs1() throws IOException {
        Files.writeString(
                files.credential(), Files.readString(files.credential()).replace("Infection", "Inflation"));
        Answer answer =
                verify(files.credential(), "--did-document", files.issuer().toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).startsWith("This credential is not valid. The signature does not fit");
    }

    @Test
    void unknownIssuerIs2() {
        Answer answer = verify(files.credential());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).contains("The issuer is unknown here");
    }

    @Test
    void theInstantMayBeGiven() {
        Answer answer = verify(
                files.credential(), "--did-document", files.issuer().toString(), "--at", "2026-03-14T14:04:04+11:00");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("not valid before 2026-03-14T03:04:05Z");
    }

    @Test
    void programsGetJson() throws IOException {
        Answer answer =
                verify(files.credential(), "--did-document", files.issuer().toString(), "--json", "--schema");
        JsonNode json = new ObjectMapper().readTree(answer.out());
        assertThat(json.get("outcome").textValue()).isEqualTo("valid");
        assertThat(json.get("checks").findValuesAsText("name")).contains("form", "signature", "schema");
    }

    @Test
    void standardInputIsADash() throws IOException {
        byte[] text = Files.readAllBytes(files.credential());
        Answer answer = run(
                new ByteArrayInputStream(text),
                "verify",
                "-",
                "--did-document",
                files.issuer().toString());
        assertThat(answer.code()).isZero();
    }

    /** A title that would write "valid" over our answer in a terminal. */
    @Test
    void titlesDoNotDriveTheTerminal() throws IOException {
        SignedFiles hostile = SignedFiles.in(folder, "\u001b[2J\u001b[1;1HThis credential is valid.\u202e");
        Answer answer = verify(hostile.credential());
        assertThat(answer.out())
                .doesNotContain("\u001b", "\u202e")
                .startsWith("Whether this credential is valid cannot be said");
    }

    @Test
    void missingFileIs66() {
        assertProblem(verify(folder.resolve("none.json")), 66, "there is none of this name");
    }

    @Test
    void folderIs66() {
        assertProblem(verify(folder), 66, "found a folder");
    }

    @Test
    void missingDidDocumentIs66() {
        assertProblem(verify(files.credential(), "--did-document", "none.json"), 66, "none.json");
    }

    @Test
    void notJsonIs65() throws IOException {
        assertProblem(verify(file("<html></html>".getBytes(StandardCharsets.UTF_8))), 65, "Expected JSON");
    }

    @Test
    void jsonWebTokenIs65() throws IOException {
        assertProblem(
                verify(file("eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln".getBytes(StandardCharsets.UTF_8))),
                65,
                "JSON Web Token");
    }

    @Test
    void otherEncodingIs65() throws IOException {
        assertProblem(verify(file("{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1))), 65, "UTF-8");
        assertProblem(verify(file("{\"name\":\"e\"}".getBytes(StandardCharsets.UTF_16))), 65, "UTF-16");
    }

    @Test
    void tooLargeIs65() throws IOException {
        assertProblem(verify(file(new byte[5 * 1024 * 1024])), 65, "at most 4,194,304 bytes");
    }

    @Test
    void otherJsonAsDidDocumentIs65() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{}");
        assertProblem(verify(files.credential(), "--did-document", other.toString()), 65, "Expected a DID document");
    }

    /** A JSON object that is no credential is simply not a valid one. */
    @Test
    void otherJsonIs1() throws IOException {
        assertThat(verify(file("{}".getBytes(StandardCharsets.UTF_8))).code()).isEqualTo(1);
    }

    @Test
    void wrongUseIs64() {
        assertProblem(run(InputStream.nullInputStream()), 64, "Expected a command");
        assertProblem(run(InputStream.nullInputStream(), "verify"), 64, "FILE");
        assertProblem(run(InputStream.nullInputStream(), "prove"), 64, "prove");
        assertProblem(verify(files.credential(), "--at", "yesterday"), 64, "date and time with time zone");
        assertProblem(verify(files.credential(), "--loud"), 64, "--loud");
    }

    @Test
    void helpNamesTheExitCodes() {
        Answer answer = run(InputStream.nullInputStream(), "verify", "--help");
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("Exit codes:", "66", "--did-document");
    }

    private void assertProblem(Answer answer, int code, String sentence) {
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.err()).startsWith("cairn: ").contains(sentence).doesNotContain("\tat ", "Exception");
        assertThat(answer.out()).isEmpty();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file.json"), content);
    }

    private Answer verify(Path file, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "verify";
        arguments[1] = file.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return run(InputStream.nullInputStream(), arguments);
    }

    private static Answer run(InputStream in, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CairnCommand.run(arguments, in, new PrintWriter(out), new PrintWriter(err), NOW);
        return new Answer(code, out.toString(), err.toString());
    }

    private record Answer(int code, String out, String err) {}
}
