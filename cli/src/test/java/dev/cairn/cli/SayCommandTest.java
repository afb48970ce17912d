package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SayCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** The sentences are the engine's own: the tree that is evaluated, said back. */
    @Test
    void everyAwardIsSaid() {
        for (AwardDefinition award : Catalogue.load().listAwards()) {
            assertThat(say(award.code().toString().toLowerCase(Locale.ROOT))).isZero();
            assertThat(out.toString()).contains(award.say());
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void unknownIs1AndNamesTheOthers() {
        assertThat(say("XYZ99999")).isEqualTo(1);
        assertThat(err.toString()).contains("XYZ99999", "BSB50420");
    }

    @Test
    void noCodeAtAllIs64() {
        assertThat(say("not a code!")).isEqualTo(64);
    }

    @Test
    void aDefinitionMayBeAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("own.yaml"), Definition.YAML);
        assertThat(say(file.toString())).isZero();
        assertThat(out.toString()).contains("An award of our own", "A1", "B1");
        Files.writeString(file, "code: OWN-1");
        assertThat(say(file.toString())).isEqualTo(65);
        assertThat(err.toString()).contains("/rule");
    }

    private int say(String code) {
        return CairnCommand.run(
                new String[] {"say", code},
                InputStream.nullInputStream(),
                new PrintWriter(out),
                new PrintWriter(err),
                Clock.systemUTC());
    }
}
